package spacy

import (
	"crypto/sha256"
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestModelSum checks that MODEL.md speaks of the model that is embedded.
func TestModelSum(t *testing.T) {
	doc, err := os.ReadFile("MODEL.md")
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256([]byte(model))); !strings.Contains(string(doc), sum) {
		t.Errorf("MODEL.md does not give the sum of model.bin, %s", sum)
	}
}

// TestReadSectionsBroken cuts the model file short, everywhere in its table of
// contents: an error, never a panic.
func TestReadSectionsBroken(t *testing.T) {
	whole, err := readSections(model)
	if err != nil || len(whole) == 0 {
		t.Fatalf("%d sections, %v", len(whole), err)
	}
	for n := range 4000 {
		if _, err := readSections(model[:n]); err == nil {
			t.Fatalf("%d bytes of the model are read without error", n)
		}
	}
}
