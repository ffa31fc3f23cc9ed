package stamp

import "testing"

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"2031-03-04T05:06:07Z":                 "2031-03-04T05:06:07Z",
		"2031-03-04T05:06:07.123+02:00":        "2031-03-04T05:06:07+02:00",
		"2031-03-04T05:06:07+0530":             "2031-03-04T05:06:07+05:30",
		"2031-03-04T05:06":                     "2031-03-04T05:06:00Z",
		"2031-03-04 05:06:07":                  "2031-03-04T05:06:07Z",
		"2031-03-04 05:06:07+00:00":            "2031-03-04T05:06:07Z",
		"2031-03-04 05:06:07 -0700":            "2031-03-04T05:06:07-07:00",
		" 2031-03-04 ":                         "2031-03-04",
		"20310304":                             "2031-03-04",
		"Tue, 04 Mar 2031 05:06:07 GMT":        "2031-03-04T05:06:07Z",
		"Tue, 4 Mar 2031 05:06:07 +0100 (CET)": "2031-03-04T05:06:07+01:00",
		"Tue, 04 Mar 2031 05:06:07 EST":        "2031-03-04T05:06:07-05:00",
		"March 4, 2031":                        "2031-03-04",
		"4 March 2031":                         "2031-03-04",
		"Tue, 04 Mar 2031 05:06:07 XYZ":        "",
		"03/04/2031":                           "",
		"2031":                                 "",
		"Thursday":                             "",
		"0001-01-01T00:00:00Z":                 "",
		"2031-13-04":                           "",
		"2031-02-30":                           "",
		"":                                     "",
	} {
		got, ok := Parse(in)
		if got.String() != want || ok != (want != "") {
			t.Errorf("Parse(%q) = %q, %v; want %q", in, got, ok, want)
		}
	}
}

func TestUnix(t *testing.T) {
	for in, want := range map[string]string{
		"1930367167":           "2031-03-04T05:06:07Z",
		"1930367167000":        "2031-03-04T05:06:07Z",
		"17":                   "",
		"-1":                   "",
		"99999999999999999999": "",
	} {
		if got, _ := Unix(in); got.String() != want {
			t.Errorf("Unix(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("2031-03-04T05:06:07Z")
	f.Add("Tue, 04 Mar 2031 05:06:07 EST")
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := Parse(s)
		if ok != got.Known() {
			t.Fatalf("Parse(%q) = %v, %v", s, got, ok)
		}
	})
}
