package phrase

import "testing"

func TestBook(t *testing.T) {
	b := Read("x.txt", "# a comment\n\nn.report    reports\nn.report.1  report\n")
	if got := b.Noun(1, "report") + b.Noun(2, "report") + b.Say("none"); got != "reportreportsnone" {
		t.Errorf("%q", got)
	}
	for _, bad := range []string{"key", "key  ", "key  a\nkey  b"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%q is read", bad)
				}
			}()
			Read("x.txt", bad)
		}()
	}
}
