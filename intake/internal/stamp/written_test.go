package stamp

import (
	"testing"
	"time"
)

func TestLoose(t *testing.T) {
	for in, want := range map[string]string{
		"Tue, 04 Mar 2031 05:06:07 GMT":             "2031-03-04T05:06:07Z",
		"Tue, 4 Mar 2031 05:06:07 +0100":            "2031-03-04T05:06:07+01:00",
		"Tue, 4 Mar 31 05:06:07 +0100":              "2031-03-04T05:06:07+01:00",
		"4 Mar 1999 05:06 EST":                      "1999-03-04T05:06:00-05:00",
		"4 Mar 99 05:06 EST":                        "1999-03-04T05:06:00-05:00",
		"Tuesday, 4 March 2031 5:06 PM CEST":        "2031-03-04T17:06:00+02:00",
		"tue 4 mar 2031 05:06:07 utc":               "2031-03-04T05:06:07Z",
		"Tues, 4 Sept. 2031 05:06":                  "2031-09-04T05:06:00Z",
		"Tue Mar 04 2031 05:06:07 GMT-0700 (MST)":   "2031-03-04T05:06:07-07:00",
		"Tue, 04 Mar 2031 05:06:07 +0000 UTC":       "2031-03-04T05:06:07Z",
		"Tue,04 Mar 2031 05:06:07GMT":               "2031-03-04T05:06:07Z",
		"Mar 4, 2031 5:06:07 am":                    "2031-03-04T05:06:07Z",
		"4 March 2031, 5.06 p.m.":                   "2031-03-04T17:06:00Z",
		"Tuesday 4 March 2031 5.06pm":               "2031-03-04T17:06:00Z",
		"4 March 2031, 5.6":                         "",
		"March 4th, 2031 at 12:30 a.m.":             "2031-03-04T00:30:00Z",
		"4-Mar-2031 05:06:07 GMT":                   "2031-03-04T05:06:07Z",
		"Tuesday, 04-Mar-31 05:06:07 GMT":           "2031-03-04T05:06:07Z",
		"2031-3-4T5:06:07Z":                         "2031-03-04T05:06:07Z",
		"2031-03-04T05:06:07.25+02":                 "2031-03-04T05:06:07+02:00",
		"2031-03-04T05:06:07 +0200":                 "2031-03-04T05:06:07+02:00",
		"2031/03/04 05:06:07":                       "2031-03-04T05:06:07Z",
		"2031-03-04 05:06:60Z":                      "2031-03-04T05:07:00Z",
		"2031-03-04T24:00:00Z":                      "2031-03-05T00:00:00Z",
		"04.03.2031 05:06":                          "2031-03-04T05:06:00Z",
		"25/12/2031 05:06":                          "2031-12-25T05:06:00Z",
		"12/25/2031":                                "2031-12-25",
		"Tue, 04 Mar 2031":                          "2031-03-04",
		"Tue, 04 Mar 2031 00:00:00":                 "2031-03-04",
		"Tue, 04 Mar 2031 05:06:07 IST":             "2031-03-04",
		"Tue, 04 Mar 2031 05:06:07 Europe":          "",
		"03/04/2031":                                "",
		"2031-03":                                   "",
		"2031":                                      "",
		"March 2031":                                "",
		"Thursday":                                  "",
		"05:06":                                     "",
		"Tue, 32 Mar 2031 05:06:07 GMT":             "",
		"Tue, 30 Feb 2031 05:06:07 GMT":             "",
		"Tue, 04 Mar 2031 25:06:07 GMT":             "",
		"Tue, 04 Mar 2031 05:06:07 +9900":           "",
		"0000-00-00T00:00:00Z":                      "",
		"0001-01-01T00:00:00Z":                      "",
		"-1":                                        "",
		"yesterday":                                 "",
		"":                                          "",
		"4 4 4 2031":                                "",
		"Mar Mar 4 2031":                            "",
		"2031-03-04 05:06 05:06":                    "",
		"99999999999999999999999999999999999999999": "",
	} {
		got, ok := Loose(in)
		if got.String() != want || ok != (want != "") {
			t.Errorf("Loose(%q) = %q, %v; want %q", in, got, ok, want)
		}
	}
}

// The machine's own zone never shows.
func TestLooseKnowsNoLocalZone(t *testing.T) {
	local := time.Local
	defer func() { time.Local = local }()
	time.Local = time.FixedZone("EST", 5*3600)
	if got, _ := Loose("Tue, 4 Mar 2031 05:06 EST"); got.String() != "2031-03-04T05:06:00-05:00" {
		t.Errorf("got %v", got)
	}
}

func FuzzLoose(f *testing.F) {
	f.Add("Tue, 04 Mar 31 5:06:07PM GMT-07:00 (MST)")
	f.Add("4-Mar-31T05:06:60.1Z")
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := Loose(s)
		if ok != got.Known() || ok && (got.Time.Year() < 1599 || got.Time.Year() > 10000) {
			t.Fatalf("Loose(%q) = %v, %v", s, got, ok)
		}
	})
}
