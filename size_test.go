package stemma_test

import (
	"slices"
	"testing"

	"stemma"
	"stemma/internal/cputime"
	"stemma/internal/storytest"
	"stemma/serve/web"
)

// mostPage is the size of the page of 300 reports in bytes that is never passed.
const mostPage = 6 << 20

// The page of a story of many reports can be mailed: 300 take less than mostPage, and
// twice the reports take no more than twice the bytes and the time, but for a margin.
func TestPageSize(t *testing.T) {
	if testing.Short() {
		t.Skip("short: no large pages are written")
	}
	i := slices.IndexFunc(storytest.Crowds, func(c storytest.Crowd) bool { return c.Name == "copies" })
	if i < 0 {
		t.Fatal("no crowd is called copies")
	}
	page := func(n int) func() int {
		rs := crowdOf(storytest.Crowds[i], n)
		e := stemma.Edit(stemma.GatherAsOne(rs)[0], rs)
		return func() int {
			var out counter
			if err := web.Board(&out, e); err != nil {
				t.Fatal(err)
			}
			return int(out)
		}
	}
	one, two := page(150), page(300)
	small, large := one(), two()
	t.Logf("%d bytes, and %d of twice the reports", small, large)
	if large > mostPage || 10*large > 23*small {
		t.Errorf("%d bytes, and %d of twice the reports", small, large)
	}
	if a, b := cputime.Growth(func() { one() }, func() { two() }); !cputime.Within(a, b) {
		t.Errorf("%v to write, and %v of twice the reports", a, b)
	}
}

// A counter counts what is written to it.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
