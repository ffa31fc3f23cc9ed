package fetch

import "net/netip"

// reserved lists the ranges of addresses that are not public, by the IANA registries of
// special-purpose addresses (RFC 6890), with what they are for. Of IPv6, only 2000::/3 is
// public at all.
var reserved = ranges(
	"0.0.0.0/8", "this network",
	"10.0.0.0/8", "private",
	"100.64.0.0/10", "shared by the customers of a provider",
	"127.0.0.0/8", "this machine",
	"168.63.129.16/32", "that of a cloud's own services",
	"169.254.0.0/16", "local to the link",
	"172.16.0.0/12", "private",
	"192.0.0.0/24", "reserved",
	"192.0.2.0/24", "for documentation",
	"192.31.196.0/24", "reserved",
	"192.52.193.0/24", "reserved",
	"192.88.99.0/24", "that of a 6to4 relay",
	"192.168.0.0/16", "private",
	"192.175.48.0/24", "reserved",
	"198.18.0.0/15", "for benchmarks",
	"198.51.100.0/24", "for documentation",
	"203.0.113.0/24", "for documentation",
	"224.0.0.0/4", "multicast",
	"240.0.0.0/4", "reserved",
	"2001::/23", "reserved", // Teredo 2001::/32, benchmarks, ORCHID
	"2001:db8::/32", "for documentation",
	"2002::/16", "6to4, which holds an address of IPv4",
	"2620:4f:8000::/48", "reserved",
	"3fff::/20", "for documentation",
)

// public6 is the range of public addresses of IPv6.
var public6 = netip.MustParsePrefix("2000::/3")

type reservation struct {
	prefix netip.Prefix
	why    string
}

// ranges returns the reservations in pairs of a prefix and what it is for.
func ranges(pairs ...string) (out []reservation) {
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, reservation{netip.MustParsePrefix(pairs[i]), pairs[i+1]})
	}
	return out
}

// private returns what an address is that is not public, or "" if it is public. An
// address of IPv4 written as one of IPv6 is judged as what it is.
func private(a netip.Addr) string {
	a = a.Unmap()
	switch {
	case !a.IsValid():
		return "none"
	case a.Zone() != "":
		return "local to the link"
	case a.IsLoopback():
		return "this machine"
	case a.Is6() && !public6.Contains(a):
		return "not public" // ::, ::1, ::a.b.c.d, NAT64, fc00::/7, fe80::/10, ff00::/8 and the rest
	}
	for _, r := range reserved {
		if r.prefix.Contains(a) {
			return r.why
		}
	}
	return ""
}
