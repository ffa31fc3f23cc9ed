package address

import "testing"

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"https://courier.example/a?id=7":                               "https://courier.example/a?id=7",
		"HTTPS://Courier.Example:443/A?utm_source=x&id=7&fbclid=y#top": "https://courier.example/A?id=7",
		"https://courier.example/a?utm_source=x":                       "https://courier.example/a",
		"http://courier.example:8080/":                                 "http://courier.example:8080/",
		"https://me:secret@courier.example/a":                          "https://courier.example/a",
		"javascript:alert(1)":                                          "",
		"data:text/html,x":                                             "",
		"file:///etc/passwd":                                           "",
		"https://":                                                     "",
		"https://courier.example/a\nb":                                 "",
		"urn:report:7":                                                 "urn:report:7",
		"":                                                             "",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestResolve(t *testing.T) {
	for _, tt := range [][3]string{
		{"https://courier.example/a/b", "../c?utm_medium=x", "https://courier.example/c"},
		{"https://courier.example/a", "//other.example/x", "https://other.example/x"},
		{"https://courier.example/a", "mailto:x@y", ""},
		{"", "/a", ""},
		{"", "https://other.example/x", "https://other.example/x"},
	} {
		if got := Resolve(tt[0], tt[1]); got != tt[2] {
			t.Errorf("Resolve(%q, %q) = %q, want %q", tt[0], tt[1], got, tt[2])
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("https://me:x@courier.example:443/a?utm_source=x&b#c")
	f.Fuzz(func(t *testing.T, s string) {
		if once := Clean(s); Clean(once) != once {
			t.Fatalf("Clean(%q) = %q, and that gives %q", s, once, Clean(once))
		}
		Host(s)
		Resolve("https://courier.example/", s)
	})
}
