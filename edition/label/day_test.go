package label

import "testing"

func TestDay(t *testing.T) {
	for v, want := range map[string]string{
		"2031-05-06":       "6 May 2031",
		"2031-05-06T07:30": "6 May 2031 07:30",
		"XXXX-05-06":       "6 May",
		"XXXX-WXX-4":       "Thursday",
		"XXXX-WXX-7":       "Sunday",
		"XXXX-WXX-1TMO":    "Monday",
		"XXXX-WXX-8":       "no date",
		"XXXX-XX-XX":       "no date",
		"2031-05":          "May 2031",
		"soon":             "soon",
	} {
		if got := Day(v); got != want {
			t.Errorf("Day(%q) = %q, want %q", v, got, want)
		}
	}
}
