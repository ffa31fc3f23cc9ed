package file

import (
	"errors"
	"strings"
	"testing"

	"stemma/internal/hostile"
	"stemma/internal/plain"
)

// A message is one line without control characters, whatever the file's name and the
// reason contain.
func TestErrorIsInert(t *testing.T) {
	for _, s := range hostile.Strings() {
		for _, line := range []int{0, 7} {
			got := (&Error{Path: "in/" + s, Line: line, Err: errors.New("not JSON: " + s)}).Error()
			if strings.ContainsFunc(got, plain.Hidden) || !strings.HasPrefix(got, "read ") || !strings.Contains(got, "not JSON:") {
				t.Errorf("%q: %q", s, got)
			}
		}
	}
	e := &Error{Path: "in/a.jsonl", Line: 3, Err: ErrEmpty}
	if got := e.Error(); got != "read in/a.jsonl:3: no text" || !errors.Is(e, ErrEmpty) {
		t.Errorf("got %q", got)
	}
}
