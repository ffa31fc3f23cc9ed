package fetch

import (
	"io"
	"strconv"
	"strings"
	"time"
)

// rules are what a robots.txt says to one program.
type rules struct {
	lines []rule
	delay time.Duration // Crawl-delay, which is no part of RFC 9309 but common
}

// A rule allows or disallows the paths that its pattern matches.
type rule struct {
	allow  bool
	length int      // of the pattern in bytes: the longest that matches wins
	parts  []string // what stands between the asterisks of the pattern
	whole  bool     // whether the pattern ends in "$"
}

// parseRobots reads a robots.txt (RFC 9309, section 2.2) for the program named agent, in
// lower case. Groups of that name are joined; if there are none, those of "*" are. What
// is not understood is passed over.
//
// grobotstxt 1.0.3, a port of Google's reader, was measured and not taken: it is linear
// in the number of rules, but parses the file anew at each question, and takes 1.3 s for
// a path of 2,000 bytes and 20,000 rules with asterisks, where this takes a few
// milliseconds; it does not read Crawl-delay.
func parseRobots(body []byte, agent string) rules {
	var ours, all rules
	named, toOurs, toAll, inNames := false, false, false, false
	text := strings.TrimPrefix(string(body), "\ufeff")
	for text != "" {
		end := strings.IndexAny(text, "\r\n")
		line := text
		if end < 0 {
			text = ""
		} else {
			line, text = text[:end], text[end+1:]
		}
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		switch key = strings.ToLower(strings.TrimSpace(key)); key {
		case "user-agent":
			if !inNames {
				toOurs, toAll, inNames = false, false, true
			}
			toAll = toAll || value == "*" || strings.HasPrefix(value, "* ")
			if agent != "" && product(value) == agent {
				toOurs, named = true, true
			}
		case "allow", "disallow":
			inNames = false
			if value == "" {
				continue
			}
			r := newRule(value, key == "allow")
			if toOurs {
				ours.lines = append(ours.lines, r)
			}
			if toAll {
				all.lines = append(all.lines, r)
			}
		case "crawl-delay":
			inNames = false
			d := seconds(value)
			if toOurs {
				ours.delay = max(ours.delay, d)
			}
			if toAll {
				all.delay = max(all.delay, d)
			}
		}
	}
	if named {
		return ours
	}
	return all
}

// product returns the name of a program in lower case: the letters, "-" and "_" that s
// begins with (RFC 9309, section 2.2.1).
func product(s string) string {
	s = strings.ToLower(s)
	for i := range len(s) {
		if c := s[i]; (c < 'a' || c > 'z') && c != '-' && c != '_' {
			return s[:i]
		}
	}
	return s
}

// seconds returns a number of seconds, at most maxCrawlDelay, or 0.
func seconds(s string) time.Duration {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || !(f > 0) {
		return 0
	}
	return time.Duration(min(f, maxCrawlDelay.Seconds()) * float64(time.Second))
}

// newRule returns the rule of a pattern.
func newRule(pattern string, allow bool) rule {
	pattern = escaped(pattern)
	r := rule{allow: allow, length: len(pattern)}
	pattern, r.whole = strings.CutSuffix(pattern, "$")
	r.parts = strings.Split(pattern, "*")
	return r
}

// matches reports whether the pattern matches a path. Each part is sought where the one
// before it ends first, which for patterns of asterisks only is enough, and takes time
// linear in the path.
func (r rule) matches(path string) bool {
	if !strings.HasPrefix(path, r.parts[0]) {
		return false
	}
	rest := path[len(r.parts[0]):]
	if len(r.parts) == 1 {
		return !r.whole || rest == ""
	}
	last := len(r.parts) - 1
	for _, p := range r.parts[1:last] {
		i := strings.Index(rest, p)
		if i < 0 {
			return false
		}
		rest = rest[i+len(p):]
	}
	if r.whole {
		return strings.HasSuffix(rest, r.parts[last])
	}
	return strings.Contains(rest, r.parts[last])
}

// allows reports whether a path may be got: whether the longest pattern that matches it
// is one that allows; of two that are as long, the one that allows; if none matches, yes.
func (r rules) allows(path string) bool {
	path = escaped(path)
	if path == "/robots.txt" {
		return true
	}
	allow, length := true, -1
	for _, x := range r.lines {
		if (x.length > length || x.length == length && x.allow && !allow) && x.matches(path) {
			allow, length = x.allow, x.length
		}
	}
	return allow
}

// escaped returns a path as it is compared (RFC 9309, section 2.2.2): characters outside
// of ASCII as percent and two digits, and percents of unreserved characters decoded.
func escaped(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0x80 || c <= ' ':
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		case c == '%' && i+2 < len(s):
			n, err := strconv.ParseUint(s[i+1:i+3], 16, 8)
			if err == nil && unreserved(byte(n)) {
				b.WriteByte(byte(n))
			} else {
				b.WriteByte('%')
				b.WriteString(strings.ToUpper(s[i+1 : i+3]))
			}
			i += 2
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// unreserved reports whether c means the same escaped or not (RFC 3986, section 2.3).
func unreserved(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

// head returns the first n bytes of in.
func head(in io.Reader, n int64) ([]byte, error) { return io.ReadAll(io.LimitReader(in, n)) }
