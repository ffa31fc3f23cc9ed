package pdf

import "slices"

// A page is where its dictionary stands, and its resources, which it may
// inherit.
type page struct {
	at  any
	res *resources
}

const (
	nodeWork = 40 // a step in the tree of pages
	nodeRoom = 80
	pageWork = 500
)

// A node is a page or a part of the tree of pages, being walked.
type node struct {
	at   any
	res  *resources
	kids int // how many of its kids were walked
}

// pages returns the pages in order: by the tree that the catalog leads to, or
// else by their numbers. It returns no more than one above maxPages.
func (p *painter) pages() []page {
	f := p.f
	root := f.dict(f.trail["Root"])
	if root == nil {
		root = f.dict(f.lastOf("Catalog"))
	}
	none := &resources{fonts: map[name]*font{}}
	var out []page
	seen := map[ref]bool{}
	var open []node
	enter := func(at any, res *resources) {
		f.pay(nodeWork)
		d := f.dict(at)
		if d == nil {
			return
		}
		res = p.resources(at, d, res)
		if f.array(d["Kids"]) == nil {
			out = append(out, page{at, res})
		} else {
			open = append(open, node{at: at, res: res})
		}
	}
	enter(root["Pages"], none)
	for len(open) > 0 && len(out) <= maxPages {
		f.pay(nodeWork)
		n := &open[len(open)-1]
		kids := f.array(f.dict(n.at)["Kids"])
		if n.kids >= len(kids) {
			open = open[:len(open)-1]
			continue
		}
		n.kids++
		// A kid in place could hold itself.
		if kid, ok := kids[n.kids-1].(ref); ok && !seen[kid] {
			f.hold(nodeRoom)
			seen[kid] = true
			enter(kid, n.res)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, num := range f.numbers() {
		if d := f.dict(num); d != nil && f.name(d["Type"]) == "Page" && len(out) <= maxPages {
			out = append(out, page{num, p.resources(num, d, none)})
		}
	}
	return out
}

// page paints one page.
func (p *painter) page(pg page) {
	p.f.pay(pageWork)
	body := p.contents(p.f.dict(pg.at))
	p.paint(body, pg.res, identity, 0)
	p.f.free(len(body))
}

// contents returns the content of a page, whose parts are one stream.
func (p *painter) contents(d dict) []byte {
	f := p.f
	parts := array{d["Contents"]}
	if a := f.array(d["Contents"]); a != nil {
		parts = a
	}
	var out []byte
	for _, v := range parts {
		f.pay(nodeWork)
		s, ok := f.resolve(v).(stream)
		if !ok {
			continue
		}
		body := p.decode(s)
		if len(parts) == 1 {
			return body
		}
		if len(out) > mostStream {
			f.clipped++
			break
		}
		f.pay(len(body) / 4)
		f.hold(1)
		out = append(append(out, body...), '\n')
	}
	return out
}

// decode unpacks a stream of content. What it holds may be said once, however
// often it is drawn.
func (p *painter) decode(s stream) []byte {
	first := !p.drawn[s.at]
	if first {
		p.f.hold(placeRoom)
		p.drawn[s.at] = true
		p.f.said += saidPerStream + saidPerByte*len(s.raw)
	}
	body, err := p.f.decode(s)
	if err != nil {
		if first {
			p.unread++
		}
		return nil
	}
	return body
}

// lastOf returns the last object of a type, by number.
func (f *file) lastOf(kind name) (last any) {
	for _, num := range f.numbers() {
		if d := f.dict(num); d != nil && f.name(d["Type"]) == kind {
			last = num
		}
	}
	return last
}

// numbers returns the numbers of all objects, sorted.
func (f *file) numbers() []ref {
	n := len(f.at) + len(f.packed)
	f.pay(placeWork * n)
	all := make([]ref, 0, n)
	for num := range f.at {
		all = append(all, num)
	}
	for num := range f.packed {
		if _, twice := f.at[num]; !twice {
			all = append(all, num)
		}
	}
	slices.Sort(all)
	return all
}
