import type { PublishedHalves } from '../splits/halves.js';

// Generated from the list "xvalid" of configs/nas-benchmark/imagenet-16-120-test-split.txt in
// D-X-Y/AutoDL-Projects @f46486e21b71ae6459a700be720d7648b5429569 (MIT):
//
//   import base64, json
//   bits = bytearray(6000 // 8)
//   for i in map(int, json.load(open('imagenet-16-120-test-split.txt'))['xvalid'][1]): bits[i >> 3] |= 0x80 >> (i & 7)
//   print(base64.b64encode(bits).decode())

/**
 * NAS-Bench-201's halves of the 6,000 validation images of ImageNet16-120: 3,000 for validation, 3,000 for tests.
 */
export const imagenet16120Halves: PublishedHalves = {
  divides: 'test',
  training: 151_700,
  test: 6000,
  first: [
    'c8iwPL7WtoI5v6Z6/SGuyHVreiB89vPs4jgwhCUkAH4zvHnCY1fyipjaeKPZp2mAV071JYEVB6mQov0BQDDt2n1zZLCDWKuhkVBUPSG7Qb6QKe',
    '4YrQb7uArM+dc4qKuTqRXjYoETRa9AVbihq025HlT6JGandu2tF7idqQ6IgMj+pZ3JgwcZlMF0vJJiAplLAphG92VmCBDwujBydPt4zIXgLUus',
    'jZIlmQx6lF90vF/knwrIohTozEwMIGT1D5KMwxjv/Lay7lqrpPw7GtGiZL9I9d2t0q/Zl+od+ohexsY4tcRoHhoPNHNsvIMIJ7UkX8NGGnm2O8',
    'cw4CwdByP7+tkYMzUqXG2FOxcA43BgDjjR9yjED1WGo/XsZ0WSjkQ88UI4er4IF3w0YUzx/d1T+49BTbOB0UGKgoMd+50KiXJIVuENTozHJVUL',
    'JxEG8nAwOhlLT4Jem9ufzqRnnf1vbepXA2CSvr4mf04468I9PD3nv7shgPzudJ6Hl13hYrGtv2OGhZgOIUFGDS8SXYotYUO0mzbR++0Brv8eE4',
    '1NbvfNZQZZbWSrdI2HiSGdEnuzdX7JUkfjdmomtNgjOAF6DlkbCs2zpAjZXGmQTrertS9PEvGzblP2Br2fhYroGt+d2B8T07WTHJUux7XM98eP',
    'jBYtGZzcSFgUxW6pd1T7VSbJhg8VcpAp+j0IFvIrNVXhLlny6ZnpTsg7/N/r75gD1HNlIo50GlzTIt4BQCEIkFDO5dKIjI//Riy2imCH7iWksV',
    '1+e+qNncVGcJuyEOx3dxpSxRDTOm81OlpftULHOKYPYn7fkuqZKeu1+fWMlP6hIyH5DPdl1P8E5tc3T+Qh8DmV9jGtXeu2/pugtLcNSv39p8jf',
    '1XxGBWuByGLZDDvcvkBAXClgvpWWkrY2pDKMjAKYT34DgA5y7yNtfHNyU7U8wJzlAbw7DtKHNmjmHnRK0D0dMy/bBIv9ALQ6HJTfbtQYP4gsC6',
    'pDM5qt+tln',
  ].join(''),
};
