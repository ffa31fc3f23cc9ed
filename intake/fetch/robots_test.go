package fetch

import (
	"fmt"
	"stemma/internal/cputime"
	"strings"
	"testing"
	"time"
)

func TestRobots(t *testing.T) {
	for _, tt := range []struct {
		robots, path string
		want         bool
	}{
		{"", "/a", true},
		{"User-agent: *\nDisallow: /", "/a", false},
		{"User-agent: *\nDisallow:", "/a", true},
		{"User-agent: *\nDisallow: /a", "/b", true},
		{"user-agent:*\r\ndisallow:/a\r\n", "/a/b", false},
		{"User-agent: stemma\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true},
		{"User-agent: Stemma/2\nDisallow: /a", "/a", false},
		{"User-agent: stem\nDisallow: /", "/a", true},
		{"User-agent: other\nUser-agent: stemma\nDisallow: /a", "/a", false},
		{"User-agent: stemma\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: stemma\nDisallow: /b", "/b", false},
		{"User-agent: stemma\n\nUser-agent: *\nDisallow: /", "/a", false}, // one group of two names
		{"Disallow: /", "/a", true},
		// RFC 9309, section 5.1 and 2.2.3
		{"User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/a.gif", false},
		{"User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/a.gif?x", true},
		{"User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/example/x", false},
		{"User-Agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false},
		{"User-Agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/", true},
		{"User-agent: *\nDisallow: /x\nAllow: /x", "/x", true},
		{"User-agent: *\nAllow: /p\nDisallow: /", "/page", true},
		{"User-agent: *\nDisallow: /a/*/c", "/a/b/c/d", false},
		{"User-agent: *\nDisallow: /a*b*c$", "/a-b-c-b-c", false},
		{"User-agent: *\nDisallow: /a$", "/ab", true},
		{"User-agent: *\nDisallow: /foo/bar/%7Etilde", "/foo/bar/~tilde", false},
		{"User-agent: *\nDisallow: /ツ", "/%E3%83%84", false},
		{"User-agent: *\nDisallow: /%e3%83%84", "/%E3%83%84", false},
		{"User-agent: *\nDisallow: /a # all of it\n# Disallow: /b", "/a", false},
		{"User-agent: *\nDisallow: /a # all of it\n# Disallow: /b", "/b", true},
		{"\ufeffUser-agent: *\nDisallow: /a", "/a", false},
		{"User-agent: *\nCrawl-delay: 2\nDisallow: /a", "/a", false},
		{"User-agent: *\nDisallow: /", "/robots.txt", true},
		{"<html><body>404</body></html>", "/a", true},
	} {
		if got := parseRobots([]byte(tt.robots), "stemma").allows(tt.path); got != tt.want {
			t.Errorf("%q allows %q: %v", tt.robots, tt.path, got)
		}
	}
}

func TestCrawlDelay(t *testing.T) {
	for in, want := range map[string]time.Duration{"2": 2 * time.Second, "0.5": time.Second / 2, "99999": maxCrawlDelay, "-1": 0, "NaN": 0, "x": 0} {
		if got := parseRobots([]byte("User-agent: *\nCrawl-delay: "+in), "stemma").delay; got != want {
			t.Errorf("%s: %v", in, got)
		}
	}
}

// 20,000 rules of asterisks are held against a long path in linear time.
func TestRobotsAreLinear(t *testing.T) {
	for _, pattern := range []string{"Disallow: /*a*b*c%d*x\n", "Disallow: /*a*a*a*a*%d\n", "Disallow: /p%d*\n"} {
		var b strings.Builder
		b.WriteString("User-agent: *\n")
		for i := range 20000 {
			fmt.Fprintf(&b, pattern, i)
		}
		r := parseRobots([]byte(b.String()), "stemma")
		start := cputime.Used()
		if !r.allows("/" + strings.Repeat("a", 2000)) {
			t.Errorf("%q forbids", pattern)
		}
		took := cputime.Used() - start
		t.Logf("%q: %v", pattern, took)
		if took > 10*time.Second { // some milliseconds; it is minutes where it is not linear
			t.Errorf("%q took %v", pattern, took)
		}
	}
}

func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\nAllow: /%7E\nCrawl-delay: 1", "/a/b")
	f.Fuzz(func(t *testing.T, robots, path string) {
		parseRobots([]byte(robots), "stemma").allows(path)
	})
}
