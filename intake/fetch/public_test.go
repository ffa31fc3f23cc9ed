package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"strings"
	"testing"
)

// refusedURLs returns addresses that lead, or try to lead, somewhere that is not public.
func refusedURLs() (out []string) {
	// Each address in the forms that some program reads as an address.
	for _, a := range []string{"127.0.0.1", "10.1.2.3", "172.16.0.9", "192.168.1.1", "169.254.169.254", "100.64.0.1", "198.18.0.1", "0.0.0.0"} {
		b := netip.MustParseAddr(a).As4()
		n := uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
		forms := []string{
			a, a + ".", fmt.Sprint(n), fmt.Sprintf("0x%x", n), fmt.Sprintf("0%o", n),
			fmt.Sprintf("0x%x.0x%x.0x%x.0x%x", b[0], b[1], b[2], b[3]), fmt.Sprintf("0%o.0%o.0%o.0%o", b[0], b[1], b[2], b[3]),
			fmt.Sprintf("%d.%d", b[0], n&0xffffff), fmt.Sprintf("%d.%d.%d", b[0], b[1], n&0xffff),
			fmt.Sprintf("[::ffff:%s]", a), fmt.Sprintf("[::%s]", a), fmt.Sprintf("[64:ff9b::%s]", a), fmt.Sprintf("[64:ff9b:1::%s]", a),
			fmt.Sprintf("[2002:%02x%02x:%02x%02x::1]", b[0], b[1], b[2], b[3]), fmt.Sprintf("[::ffff:0:%s]", a),
			strings.ReplaceAll(a, ".", "。"), strings.Map(func(r rune) rune {
				if r >= '0' && r <= '9' {
					return r - '0' + '０'
				}
				return r
			}, a),
		}
		for _, f := range forms {
			out = append(out, "http://"+f+"/")
		}
	}
	for _, h := range []string{
		"①②⑦.⓪.⓪.①", "127.1", "127.0.0.1.", "0", "1", "255.255.255.255", "224.0.0.1", "239.255.255.250", "240.0.0.1", "192.0.2.1", "198.51.100.7", "203.0.113.9",
		"192.0.0.192", "192.88.99.1", "100.100.100.200", "168.63.129.16", "[::]", "[::1]", "[0:0:0:0:0:0:0:1]", "[fe80::1]", "[fe80::1%25eth0]", "[fc00::1]", "[fd00:ec2::254]", "[fec0::1]", "[ff02::1]",
		"[2001:db8::1]", "[2001::1]", "[2001:2::1]", "[2001:10::1]", "[2001:20::1]", "[3fff::1]", "[100::1]", "[5f00::1]", "[4000::1]", "[::2]",
		"localhost", "LOCALHOST", "localhost.", "a.localhost", "intranet", "router", "metadata", "metadata.google.internal", "printer.local", "nas.lan", "nas.home.arpa", "x.corp", "a.onion",
		"127%2e0.0.1", "127.0.0.1%00.bell.example", "bell..example", ".", "", "-", "bell.example:x", "bell.example:22", "bell.example:25", "bell.example:6379", "bell.example:0", "bell.example:99999", "bell.example:",
		"me@bell.example", "me:pw@bell.example", "bell.example@127.0.0.1", "bell.example\\@127.0.0.1", "bell.example#@127.0.0.1:22", "0x7f.1", "0177.1", "127.0.0.1:8080", "[::1]:8080", "017700000001", "1e100", "bell.example.1",
	} {
		if h != "bell.example:" && !strings.Contains(h, "#") {
			out = append(out, "http://"+h+"/")
		}
	}
	out = append(out, []string{
		"file:///etc/passwd", "gopher://bell.example/", "ftp://bell.example/", "data:text/html,x", "javascript:alert(1)", "dict://bell.example:2628/", "ldap://bell.example/", "http:bell.example", "http:/bell.example", "//bell.example/", "bell.example", "", "http://", "https:///x", "ws://bell.example/",
		"http://bell.example/\r\nHost: x", "http://bell .example/", "http://[::1", "http://bell.example/" + strings.Repeat("x", 9000), "unix:///run/x.sock",
	}...)
	return out
}

// No form of an address that is not public is let through, by name, number or scheme.
func TestAddressesRefused(t *testing.T) {
	c := New(Options{})
	urls := refusedURLs()
	for _, u := range urls {
		_, err := c.Get(context.Background(), Request{URL: u, Asked: true})
		if !errors.Is(err, Refused) {
			t.Errorf("%.60q: %v", u, err)
		}
	}
	t.Logf("%d addresses refused", len(urls))
	if len(urls) < 130 {
		t.Errorf("only %d addresses", len(urls))
	}
}

// The socket itself refuses, whatever name led to it.
func TestSocketRefuses(t *testing.T) {
	d := newDialer([]netip.AddrPort{netip.MustParseAddrPort("127.0.0.1:8080")}, nil)
	for _, a := range []string{"127.0.0.1:80", "10.0.0.1:8080", "[::1]:8080", "[::ffff:10.0.0.1]:80", "169.254.169.254:80", "[fe80::1%eth0]:80", "[64:ff9b::a00:1]:80", "0.0.0.0:80", "nonsense", "127.0.0.2:8080"} {
		if err := d.control(context.Background(), "tcp4", a, nil); !errors.Is(err, Refused) {
			t.Errorf("%s: %v", a, err)
		}
	}
	for _, a := range []string{"127.0.0.1:8080", "[::ffff:127.0.0.1]:8080", "8.8.8.8:443", "[2606:4700::1111]:443"} {
		if err := d.control(context.Background(), "tcp", a, nil); err != nil {
			t.Errorf("%s: %v", a, err)
		}
	}
	if err := d.control(context.Background(), "udp4", "8.8.8.8:53", nil); !errors.Is(err, Refused) {
		t.Errorf("UDP: %v", err)
	}
	if _, err := New(Options{}).DialContext(context.Background(), "tcp", "127.0.0.1:1"); !errors.Is(err, Refused) {
		t.Errorf("dial: %v", err)
	}
}

func TestPublicAddresses(t *testing.T) {
	d := newDialer(nil, nil)
	for _, u := range []string{"http://bell.example/", "https://BELL.example./x?y#z", "https://bücher.example/", "http://8.8.8.8/", "https://[2606:4700::1111]/", "http://bell.example:8080/", "http://bell.example:80/", "https://xn--bcher-kva.example/", "http://a-b.c1.example/"} {
		got, err := d.check(u)
		if err != nil {
			t.Errorf("%s: %v", u, err)
			continue
		}
		if strings.ContainsAny(got.String(), "#ü") {
			t.Errorf("%s became %s", u, got)
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, u := range refusedURLs() {
		f.Add(u)
	}
	d := newDialer(nil, nil)
	f.Fuzz(func(t *testing.T, s string) {
		u, err := d.check(s)
		if err != nil {
			return
		}
		if a, err := netip.ParseAddr(u.Hostname()); err == nil && private(a) != "" {
			t.Fatalf("%q leads to %v", s, a)
		}
		if ip := net.ParseIP(u.Hostname()); ip != nil && ip.IsLoopback() {
			t.Fatalf("%q leads to %v", s, ip)
		}
	})
}
