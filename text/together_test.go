package text

import (
	"reflect"
	"strings"
	"testing"
)

// Texts that are read together are read as each alone, whatever stands beside them.
func TestParseStrings(t *testing.T) {
	short := []string{
		"", "Nine boats were lost in Port Ansel, the mayor, Ada Moor, said on Tuesday.", " \n", "HARBOUR FIRE\n\nPORT ANSEL, 6 May (Bell) — Nine boats don't float. Ten do.",
		"No.", "No.", "the", "“We counted them,” she said, and left", "Share\n\nRead more\n\nThe fire that broke out in the harbour was seen from the hills.",
	}
	long := strings.Repeat("The clerk of Ansel said that 40 boats had been lost.\n\n", 60)
	texts := append(append(append([]string{}, short...), long, long+short[1]), short...)
	n := 0
	for i, got := range ParseStrings(texts) {
		if i != n {
			t.Fatalf("text %d comes in the place of %d", i, n)
		}
		if n++; !reflect.DeepEqual(got, ParseString(texts[i])) {
			t.Errorf("another reading of %.60q", texts[i])
		}
	}
	if n != len(texts) {
		t.Errorf("%d texts of %d", n, len(texts))
	}
	for range ParseStrings(texts) {
		break // whoever has enough gets no more
	}
}
