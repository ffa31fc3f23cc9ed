package pdf

import "slices"

// A page is a page with the resources it has or inherits.
type page struct {
	obj any // its dictionary, or a reference to it
	res *resources
}

const (
	nodeWork = 40 // for a step in the tree of pages
	nodeRoom = 80
	pageWork = 500
)

// A node is an inner node of the tree of pages while it is walked.
type node struct {
	obj  any // its dictionary, or a reference to it
	res  *resources
	kids int // number of its kids that were walked
}

// pages returns the pages in the order of the catalog's tree of pages or, if there is
// none, of their numbers. It returns at most maxPages+1.
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
	enter := func(obj any, res *resources) {
		f.pay(nodeWork)
		d := f.dict(obj)
		if d == nil {
			return
		}
		res = p.resources(obj, d, res)
		if f.array(d["Kids"]) == nil {
			out = append(out, page{obj, res})
		} else {
			open = append(open, node{obj: obj, res: res})
		}
	}
	enter(root["Pages"], none)
	for len(open) > 0 && len(out) <= maxPages {
		f.pay(nodeWork)
		n := &open[len(open)-1]
		kids := f.array(f.dict(n.obj)["Kids"])
		if n.kids >= len(kids) {
			open = open[:len(open)-1]
			continue
		}
		n.kids++
		// Only references: other kids could not be tested for cycles.
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

// page draws one page.
func (p *painter) page(pg page) {
	p.f.pay(pageWork)
	body := p.contents(p.f.dict(pg.obj))
	p.paint(body, pg.res, identity, 0)
	p.f.free(len(body))
}

// contents returns the content stream of a page, with its parts joined.
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

// decode decodes a content stream. When the stream is drawn for the first time, the
// budget of text is increased by what it may hold.
func (p *painter) decode(s stream) []byte {
	first := !p.drawn[s.pos]
	if first {
		p.f.hold(placeRoom)
		p.drawn[s.pos] = true
		p.f.text += textPerStream + textPerByte*len(s.raw)
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

// lastOf returns a reference to the object of the given type with the highest number,
// or nil.
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
	n := len(f.offset) + len(f.packed)
	f.pay(placeWork * n)
	all := make([]ref, 0, n)
	for num := range f.offset {
		all = append(all, num)
	}
	for num := range f.packed {
		if _, twice := f.offset[num]; !twice {
			all = append(all, num)
		}
	}
	slices.Sort(all)
	return all
}
