package fetch

import (
	"context"
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/net/idna"
)

// ports are those that web servers are at. Others are those of mail, databases and
// remote logins, which must not be spoken to.
var ports = []uint16{80, 443, 8000, 8080, 8443}

// A dialer connects to public addresses.
type dialer struct {
	allow []netip.AddrPort
	net   net.Dialer
}

func newDialer(allow []netip.AddrPort, r *net.Resolver) *dialer {
	d := &dialer{allow: slices.Clone(allow)}
	d.net = net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second, Resolver: r, ControlContext: d.control}
	return d
}

// DialContext connects to an address, whose host may be a name.
func (d *dialer) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	return d.net.DialContext(ctx, network, address)
}

// control is called with the address that a socket is about to connect to, after names
// were resolved: no answer of a name server, however often it changes, leads elsewhere.
func (d *dialer) control(_ context.Context, network, address string, _ syscall.RawConn) error {
	a, err := netip.ParseAddrPort(address)
	if err != nil || !strings.HasPrefix(network, "tcp") {
		return &Error{Kind: Refused, Why: "no address of TCP"}
	}
	if d.allowed(a) {
		return nil
	}
	if why := private(a.Addr()); why != "" {
		return &Error{Kind: Refused, Why: "the address is " + why}
	}
	return nil
}

// allowed reports whether a is on the list of the options.
func (d *dialer) allowed(a netip.AddrPort) bool {
	return slices.Contains(d.allow, netip.AddrPortFrom(a.Addr().Unmap(), a.Port()))
}

// check parses an address and refuses those that can be no public page, before any name
// is resolved.
func (d *dialer) check(raw string) (*url.URL, error) {
	refuse := func(why string) (*url.URL, error) { return nil, &Error{Kind: Refused, URL: raw, Why: why} }
	if len(raw) > 8192 {
		return refuse("the address is too long")
	}
	u, err := url.Parse(raw)
	switch {
	case err != nil:
		return refuse("it is no address")
	case u.Scheme != "http" && u.Scheme != "https":
		return refuse("only http and https are fetched")
	case u.User != nil:
		return refuse("the address holds a user name")
	case u.Opaque != "":
		return refuse("it is no address")
	}
	port := uint16(80)
	if u.Scheme == "https" {
		port = 443
	}
	if p := u.Port(); p != "" || strings.HasSuffix(u.Host, ":") {
		n, err := strconv.ParseUint(p, 10, 16)
		if err != nil {
			return refuse("the port is none")
		}
		port = uint16(n)
	}
	listed := slices.Contains(ports, port) || slices.ContainsFunc(d.allow, func(a netip.AddrPort) bool { return a.Port() == port })
	if !listed {
		return refuse("no web server is at that port")
	}
	host := u.Hostname()
	if a, err := netip.ParseAddr(host); err == nil {
		if d.allowed(netip.AddrPortFrom(a, port)) {
			u.Fragment = ""
			return u, nil
		}
		if a.Is4In6() {
			return refuse("the address is IPv4 in the form of IPv6")
		}
		if why := private(a); why != "" {
			return refuse("the address is " + why)
		}
		u.Fragment = ""
		return u, nil
	}
	name, err := idna.Lookup.ToASCII(strings.TrimSuffix(host, "."))
	if err != nil || host == "" {
		return refuse("the host is no name")
	}
	if why := unusual(strings.ToLower(name)); why != "" {
		return refuse(why)
	}
	p := u.Port()
	u.Host = strings.ToLower(name)
	if p != "" && (port != 80 || u.Scheme != "http") && (port != 443 || u.Scheme != "https") {
		u.Host += ":" + p
	}
	u.Fragment = ""
	return u, nil
}

// unusual returns why a host name can be no public one, or "".
func unusual(name string) string {
	dot := strings.LastIndexByte(name, '.')
	last := name[dot+1:]
	switch {
	case last == "" || strings.Contains(name, ".."):
		return "the host is no name"
	case last[0] >= '0' && last[0] <= '9':
		// Names end in letters; some systems read 0177.1, 0x7f.1 and 2130706433 as
		// addresses.
		return "the host is a number in an unusual form"
	case dot < 0:
		return "the host is a name of the local network"
	}
	for _, local := range []string{"localhost", "local", "internal", "lan", "home", "corp", "intranet", "private", "localdomain", "onion", "home.arpa", "in-addr.arpa", "ip6.arpa"} {
		if last == local || strings.HasSuffix(name, "."+local) || name == local {
			return "the host is a name of the local network"
		}
	}
	return ""
}
