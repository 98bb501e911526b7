import type { PublishedHalves } from '../splits/halves.js';

// Generated from the list "xvalid" of configs/nas-benchmark/cifar100-test-split.txt in
// D-X-Y/AutoDL-Projects @f46486e21b71ae6459a700be720d7648b5429569 (MIT):
//
//   import base64, json
//   bits = bytearray(10000 // 8)
//   for i in map(int, json.load(open('cifar100-test-split.txt'))['xvalid'][1]): bits[i >> 3] |= 0x80 >> (i & 7)
//   print(base64.b64encode(bits).decode())

/**
 * NAS-Bench-201's halves of CIFAR-100's 10,000 test images: 5,000 for validation, 5,000 for tests.
 */
export const cifar100Halves: PublishedHalves = {
  divides: 'test',
  training: 50_000,
  test: 10_000,
  first: [
    'XKe3Gk1NynroXmcGwmOnKN54m+o9J1rREBKBgLPuZnr2Utc2R6NK3w+DUDZsMC7nAeW9etUCSn7qTHugRID6aefLuRQVAzkgAX0vsrQ/qUX+od',
    'DSvE3rupq+hUHdL8JAVe001wBdf3zz0JpCHbSRyriS/2mNwJEBYiqZaExjX+b8I88b8pcG2OOoiwb4QZqKjWu64H8oEP4FhQX9IlEE3OTv6RXc',
    'SfuPVehd2YpC+XaFo+tV1wRj8Nu8fIJscliBBOZZvdySNMwWGJQC+XD2mpjWUSV0sGng4tkgcieBU8YQ2DLMKDQfkJskmT3kq4D92AWDtivBVc',
    'NUXxn6iaPjWvs+s4qH0mzfI4MiTCO67DjqTkX2TJptIpzfDmk+WRlGjVJk/9m7KJwm6UoZuFfE3ANN7vQ43TIl3DkFEB7GQmXFwl4yZrp/kQ+V',
    'DzwPrGZzPsv+HF6/+2BBYCqWHx0hr7Dgd8WwMDxvn3sNRMvxy4zN6cdLyl5YZzg7GCx7qrkKWhRjLwjLGpToQLA8rvyCrjLN0ra7BNDW0w+kQR',
    'p8NdI2KRlxY6/zxEZS1F6up6CBo4cBJZtqobmv+F4i8dWcGE+2UNQtQnuDXPuB3dukC6UIt4Vp/v7wZJxNGBv4MyoUnGq3AsGQ669+qmrjrss4',
    'cvwbUAKycAx8qIKAIdUoBmWeKMBGT+F9yovcE8/fMwMRcCjid5T7vjfyjGyyvV1jtzM6X5Qro7b+gXWrxFPdMCxiBSumz20hiJCMoArtWLAQY8',
    'e4eaJ2ynl/29DPyQLuKjy1S4Du2J6x+1LLc7SvaEUP0ETUTFLPrPsT8naFH+jqRh6tBqkheJHo0eTaKtzi7ORWT/xzSrFsVpT7B4DOyzmHAETx',
    'wx/8MRryDmam4uxYuM+dyeCyNXE+i+yMiSZgrLRr1MZdsxvrcxeB90nE/3YlXGXSA5Rnt5XQt5t/iGunUEFcTQ0g/NBZYYDVkFGSxNYlGWx8ML',
    'T5dQuUZQMsIjUF2dfTsb0s/SfrWtE+388qkEPgBdMdZvZWqqfA3X6s7Jwc5Q6/jbcmvgcvjgf5V5DXM3M8q+lOJdYOAGfPLVFqhJg2oeme+GcJ',
    '9ujU3CZAg7HPuNLfu+9T+PQy3mXqqnli5WawaPSr/kat4jD8QgTdrhGTzoaul53C2jVEyh3NVDmgHYWX7oS0slkQAV5wi2QQmX7ySnCtNtijBf',
    'iErXnlVePYyO8JbLulREirgrvd6s9iyJg/2epPOGvSz2q4OSPsPr5DbtSNGkutb3OPJrllL38WEOOX6ISHaVkqgfUQJT5vpCbuPtvZiPFko7XO',
    'zPRKwaKQZiH2hGj8+xy+0+hHtM+k3BxQCNJI5sHrAbke+vXPzwCqkdNWCh040xXCzq25eydD4PNJw3iuxCOQu75saNx7AT9ta7VhJlLI+qgICX',
    'VA8I3OUUVWYcvc6PQ70Fbe0QIywUIXC3Z4+DUK1naOeWfrlqBdInJjiFax8iDZt11epmcgMmlfuIORHMysPxwHw9Zbt6YaWMuQ0kO49rO1smF+',
    'lm10AxyCVPJdxTp9LjWVb3MVKnI7l0qKdBGs3Tf1IJI8VS7mDVndvdcSv2a/cKrpioaHiXsYBnTVtB5ITwSxkqLXKcsySfLH3zslECGLXwwZLS',
    'DSVC/5V3bxLPM49I0=',
  ].join(''),
};
