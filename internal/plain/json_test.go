package plain_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"stemma/internal/hostile"
	"stemma/internal/plain"
)

// JSON has no invisible characters and nothing that ends a script element, and is read
// back as it was.
func TestJSON(t *testing.T) {
	var b bytes.Buffer
	enc := plain.NewEncoder(&b)
	everything(func(s string) {
		b.Reset()
		if err := enc.Encode(map[string]string{s: s}); err != nil {
			t.Fatal(err)
		}
		got := strings.TrimSuffix(b.String(), "\n")
		if bad := strings.IndexFunc(got, func(r rune) bool {
			return plain.Hidden(r) || strings.ContainsRune("<>&\u00ad\u200c\u200d\ufe0f", r) || unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
		}); bad >= 0 {
			t.Errorf("%q is written as %s", s, got)
		}
		if raw, _ := json.Marshal(map[string]string{s: s}); string(plain.JSON(raw)) != got {
			t.Errorf("%s is written as %s", raw, plain.JSON(raw))
		}
		var back map[string]string
		if err := json.Unmarshal([]byte(got), &back); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		want := strings.ToValidUTF8(s, "\ufffd")
		for k, v := range back {
			if squeeze(k) != squeeze(want) || squeeze(v) != squeeze(want) {
				t.Errorf("%q is read back as %q: %q", s, k, v)
			}
		}
	})
}

// squeeze replaces a run of U+FFFD by one, since invalid UTF-8 may be read as one or more.
func squeeze(s string) string {
	for strings.Contains(s, "\ufffd\ufffd") {
		s = strings.ReplaceAll(s, "\ufffd\ufffd", "\ufffd")
	}
	return s
}

// The output is the same in whatever pieces the text is written.
func TestJSONInPieces(t *testing.T) {
	text := strings.Join(hostile.Families()["hidden"], " ")
	var whole bytes.Buffer
	if err := plain.NewEncoder(&whole).Encode(text); err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{1, 2, 3, 5, 64} {
		var b bytes.Buffer
		w := plain.Escaper(&b)
		raw, _ := json.Marshal(text)
		for i := 0; i < len(raw); i += n {
			if k, err := w.Write(raw[i:min(len(raw), i+n)]); err != nil || k != min(len(raw), i+n)-i {
				t.Fatal(k, err)
			}
		}
		if b.String()+"\n" != whole.String() {
			t.Errorf("written in pieces of %d the text differs", n)
		}
	}
}
