import { expect, test } from 'vitest'
import { isPublicAddress } from '../../src/articles/publicAddress.ts'

test.each([
  ['93.184.215.14', true, 'an ordinary server'],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true, 'the same over IPv6'],
  ['127.0.0.1', false, 'this machine'],
  ['127.8.8.8', false, 'all of 127/8 is this machine'],
  ['0.0.0.0', false, 'also this machine on many systems'],
  ['::1', false, 'this machine, IPv6'],
  ['::', false, 'unspecified'],
  ['10.0.0.8', false, 'private'],
  ['172.16.0.1', false, 'private'],
  ['172.32.0.1', true, 'just beyond the private block'],
  ['192.168.1.1', false, 'private'],
  ['169.254.169.254', false, 'cloud metadata'],
  ['fd00:ec2::254', false, 'cloud metadata, IPv6'],
  ['fe80::1', false, 'link-local'],
  ['100.64.0.1', false, 'carrier-grade NAT'],
  ['224.0.0.1', false, 'multicast'],
  ['255.255.255.255', false, 'broadcast'],
  ['::ffff:127.0.0.1', false, 'IPv4 inside IPv6'],
  ['::ffff:7f00:1', false, 'the same in hexadecimal'],
  ['64:ff9b::7f00:1', false, 'NAT64 of 127.0.0.1'],
  ['2002:7f00:1::', false, '6to4 of 127.0.0.1'],
  ['2001:0:4136:e378:8000:63bf:3fff:fdd2', false, 'Teredo'],
  ['localhost', false, 'a name, not an address'],
  ['', false, 'nothing'],
])('%s: %s (%s)', (address, open) => {
  expect(isPublicAddress(address)).toBe(open)
})
