package check_test

import (
	"fmt"
	"strings"
	"testing"

	"stemma"
	"stemma/check"
	"stemma/internal/cputime"
	"stemma/internal/storytest"
)

// families of texts of n sentences each, one as a report has them and one as a draft has.
var families = map[string]func(i int) (of, in string){
	"figures": func(i int) (string, string) {
		return fmt.Sprintf("The fire destroyed %d boats at pier %s.", 1000+20*i, thing(i)), fmt.Sprintf("The fire destroyed %d boats at pier %s.", 1007+20*i, thing(i))
	},
	"quotations": func(i int) (string, string) {
		return fmt.Sprintf("“We counted the %s boats near the %s pier and left number %d,” she said.", thing(i), thing(i/3), i), fmt.Sprintf("“We counted the %s boats near the old %s pier and took number %d,” he said.", thing(i), thing(i/3), i)
	},
	"names": func(i int) (string, string) {
		return fmt.Sprintf("Ada %s met Tom %sson in Port %s on 4 May.", thing(i), thing(i+1), thing(i)), fmt.Sprintf("Ida %s met Tim %sson in Port %s on 9 May.", thing(i), thing(i+2), thing(i+3))
	},
	"claims": func(i int) (string, string) {
		return fmt.Sprintf("The %s council may have closed the %s road to lorries.", thing(i), thing(i+5)), fmt.Sprintf("The %s council closed the %s road to lorries.", thing(i), thing(i+5))
	},
}

func thing(i int) string {
	const from = "bcdfglmnprstvz"
	return strings.ToUpper(from[i%14:i%14+1]) + "a" + from[i/14%14:i/14%14+1] + "o" + from[i/196%14:i/196%14+1] + "el"
}

// Twice the text takes about twice as long to hold against twice the text.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: long drafts are not checked")
	}
	const n = 150
	for name, of := range families {
		work := func(n int) func() {
			var a, b strings.Builder
			for i := range n {
				x, y := of(i)
				a.WriteString(x + " ")
				b.WriteString(y + " ")
			}
			s, rs := storytest.Story(a.String())
			h, d := check.Hold(s, rs), stemma.Read(stemma.English(), storytest.Report(b.String()))
			return func() { h.Draft(d) }
		}
		if one, two := cputime.Growth(work(n), work(2*n)); !cputime.Within(one, two) {
			t.Errorf("%s: %v for %d sentences, %v for twice as many", name, one, n, two)
		}
	}
}
