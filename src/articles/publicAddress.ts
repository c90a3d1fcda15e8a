import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is one of the open Internet: `93.184.215.14` → true; loopback, private, link-local,
 * carrier-grade, multicast, documentation and cloud metadata (169.254.169.254, fd00:ec2::254) → false. An IPv6
 * address that carries an IPv4 one inside (mapped, 6to4, NAT64, Teredo) is judged closed, since it leads to that one.
 * Anything that is no address → false.
 *
 * Source: IANA's special-purpose address registries, as ipaddr.js has them
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast'
}
