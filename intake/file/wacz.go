package file

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"
)

// isWACZ reports whether a ZIP file is a web archive collection, WACZ 1.1.1:
//
//	archive/data.warc.gz   the web archives
//	pages/pages.jsonl      the pages that were visited, one {"url": …} a line
//	datapackage.json
func (p *pack) isWACZ() bool { return p.find("datapackage.json") != nil && len(p.warcs()) > 0 }

// warcs returns the web archives in a collection.
func (p *pack) warcs() (out []*zip.File) {
	for _, f := range p.z.File {
		if strings.HasPrefix(f.Name, "archive/") && (strings.HasSuffix(f.Name, ".warc") || strings.HasSuffix(f.Name, ".warc.gz")) {
			out = append(out, f)
		}
	}
	return out
}

// wacz reads the pages of a collection: those that it lists as visited, without the pages
// inside them, such as advertisements; or all of them, if it lists none that it holds.
func (p *pack) wacz() {
	p.w.told = map[string]bool{} // an archive may be read twice
	defer func() { p.w.told = nil }()
	visited := p.visited()
	n := p.collection(visited)
	if n == 0 && visited != nil {
		n = p.collection(nil)
	}
	if n == 0 && len(p.w.told) == 0 {
		p.w.fail(p.path, 0, fmt.Errorf("%w: the web archive holds no page", ErrEmpty))
	}
}

// collection yields the pages whose addresses are in only or, if that is nil, all of them,
// and returns the number of pages.
func (p *pack) collection(only map[string]bool) (n int) {
	for _, f := range p.warcs() {
		at := p.path + "/" + f.Name
		in, err := p.open(f)
		if err != nil {
			p.w.fail(at, 0, err)
			continue
		}
		pages, _ := p.w.pages(at, in, only)
		n += pages
		in.Close()
	}
	return n
}

// visited returns the addresses that a collection lists as visited, or nil.
func (p *pack) visited() map[string]bool {
	var all map[string]bool
	for _, name := range []string{"pages/pages.jsonl", "pages/extraPages.jsonl"} {
		f := p.find(name)
		if f == nil {
			continue
		}
		at := p.path + "/" + name
		in, err := p.open(f)
		if err != nil {
			p.w.fail(at, 0, err)
			continue
		}
		for url := range p.w.listedPages(at, in) {
			if all == nil {
				all = map[string]bool{}
			}
			all[url] = true
		}
		in.Close()
	}
	return all
}

// listedPages yields the addresses in a list of pages, each line of which is a JSON object and
// may hold the text of its page.
func (w *walker) listedPages(path string, in io.Reader) iter.Seq[string] {
	return func(yield func(string) bool) {
		lines := bufio.NewReaderSize(in, 64<<10)
		var line []byte
		var size int
		var err error
		for n := 1; err == nil && !w.done(); n++ {
			line, size, err = readLine(lines, line[:0], w.opt.MaxLine)
			var page struct{ URL string }
			switch {
			case err != nil && err != io.EOF:
				w.fail(path, n, err)
			case size > w.opt.MaxLine:
				w.fail(path, n, fmt.Errorf("%w: the line holds more than %d bytes, and the page that it lists is not known", ErrTooLarge, w.opt.MaxLine))
			case len(bytes.TrimSpace(line)) == 0:
			case json.Unmarshal(line, &page) != nil:
				w.fail(path, n, fmt.Errorf("%w: not JSON, and the page that it lists is not known", ErrFormat))
			case page.URL != "" && !yield(page.URL):
				return
			}
		}
	}
}
