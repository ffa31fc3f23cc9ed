package article

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
)

// BenchmarkExtract reads one page of testdata and, if ../shared exists, the test pages
// of Readability.
func BenchmarkExtract(b *testing.B) {
	storm, err := os.ReadFile("testdata/storm.html")
	if err != nil {
		b.Fatal(err)
	}
	b.Run("storm", func(b *testing.B) { extractAll(b, [][]byte{storm}) })
	b.Run("readability", func(b *testing.B) {
		pages, err := sources("../../../shared/data/readability-pages/raw.tar.gz")
		if err != nil {
			b.Skip("../shared/data/readability-pages is not here")
		}
		extractAll(b, pages)
	})
}

func extractAll(b *testing.B, pages [][]byte) {
	size := 0
	for _, p := range pages {
		size += len(p)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, p := range pages {
			if _, err := Extract(p, "https://courier.example/a"); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N*len(pages))/b.Elapsed().Seconds(), "pages/s")
}

// sources returns the pages in an archive.
func sources(name string) ([][]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	var out [][]byte
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		if strings.HasSuffix(h.Name, "/source.html") {
			page, err := io.ReadAll(r)
			if err != nil {
				return nil, err
			}
			out = append(out, page)
		}
	}
}
