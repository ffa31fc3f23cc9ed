package file

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
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
	visited := p.visited()
	n := p.collection(visited)
	if n == 0 && visited != nil && !p.w.done() {
		n = p.collection(nil)
	}
	if n == 0 && !p.w.done() {
		p.w.fail(p.path, 0, fmt.Errorf("%w: the web archive holds no page", ErrEmpty))
	}
}

// collection yields the pages whose addresses are in only or, if that is nil, all of them,
// and returns the number of pages and faults.
func (p *pack) collection(only map[string]bool) (n int) {
	for _, f := range p.warcs() {
		at := p.path + "/" + f.Name
		in, err := p.open(f)
		if err != nil {
			p.w.fail(at, 0, err)
			n++
			continue
		}
		n += p.w.pages(at, in, only)
		in.Close()
	}
	return n
}

// visited returns the addresses that a collection lists as visited, or nil.
func (p *pack) visited() map[string]bool {
	var all map[string]bool
	for _, name := range []string{"pages/pages.jsonl", "pages/extraPages.jsonl"} {
		data, err := p.part(name)
		if err != nil {
			continue
		}
		for in := bufio.NewScanner(bytes.NewReader(data)); in.Scan(); {
			var page struct{ URL string }
			if json.Unmarshal(in.Bytes(), &page) == nil && page.URL != "" {
				if all == nil {
					all = map[string]bool{}
				}
				all[page.URL] = true
			}
		}
	}
	return all
}
