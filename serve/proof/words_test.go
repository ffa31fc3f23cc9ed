package proof

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Every key that the page asks for has words, and all words are used.
func TestWords(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("page", "check.html"))
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, m := range regexp.MustCompile(`L "([^"]+)"`).FindAllStringSubmatch(string(page), -1) {
		if used[m[1]] = true; words[m[1]] == "" {
			t.Errorf("no words for %s", m[1])
		}
	}
	for k := range words {
		if !used[k] && !strings.HasPrefix(k, "n.") {
			t.Errorf("the words %q are not used", k)
		}
	}
}
