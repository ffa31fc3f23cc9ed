package pdf

import (
	"os"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzRead holds that any bytes give valid text or an error, in bounded time.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"storm.pdf"} {
		if data, err := os.ReadFile("testdata/" + name); err == nil {
			f.Add(data)
		}
	}
	f.Add(classic("BT /F1 12 Tf 72 700 Td (Hello) Tj ET"))
	f.Fuzz(func(t *testing.T, data []byte) {
		start := time.Now()
		got, err := Read(data)
		if err == nil && !utf8.ValidString(got.Text) {
			t.Fatal("the text is no UTF-8")
		}
		if d := time.Since(start); d > 10*time.Second {
			t.Fatalf("%d bytes took %v", len(data), d)
		}
	})
}
