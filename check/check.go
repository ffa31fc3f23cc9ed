package check

import (
	"cmp"
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/edition"
	"stemma/lineage"
	"stemma/report"
	"stemma/story"
	"stemma/text/sense"
)

// Held is the reports of a story, made ready to hold drafts against. It may be used for
// many drafts, by several goroutines at once.
type Held struct {
	base      *collate.Collation // of the reports alone
	stemma    *lineage.Stemma
	counter   *edition.Counter
	index     *index
	witnesses []story.Witness
	siglum    map[string]int // index of a witness
	shelves   []*shelf       // of the witnesses
	wide      []wide         // loci that a draft may leave out
}

// Hold makes the reports of a story ready. The readings must include those of all its
// reports.
func Hold(s *story.Story, readings []*claim.Reading) *Held {
	h := &Held{base: collate.Collate(s, readings)}
	h.stemma = lineage.Infer(h.base)
	h.counter = edition.NewCounter(h.base, h.stemma)
	h.witnesses = h.base.Witnesses
	h.index = newIndex(h.witnesses)
	h.siglum = map[string]int{}
	for i := range h.witnesses {
		h.siglum[h.witnesses[i].Siglum] = i
		h.shelves = append(h.shelves, shelve(&h.witnesses[i]))
	}
	h.wide = h.wideOf()
	return h
}

// Draft holds a draft against the reports of a story. It may be a whole text or a single
// sentence, and is read as a report is. The result depends on the arguments alone. A
// report of the story that is the draft itself vouches for nothing: leave it out.
func Draft(draft *claim.Reading, s *story.Story, readings []*claim.Reading) *Proof {
	return Hold(s, readings).Draft(draft)
}

// Draft holds a draft against the reports.
func (h *Held) Draft(draft *claim.Reading) *Proof {
	k := h.checker(draft)
	k.figures()
	k.quotes()
	k.speakers()
	k.firmness()
	k.names()
	k.unread()
	k.dates()
	k.claims()
	return k.proof()
}

// A checker holds one draft against the reports.
type checker struct {
	*Held
	c        *collate.Collation // of the reports and the draft, which is the last witness
	d        *story.Witness     // the draft
	draft    int                // its index
	own      *shelf             // of the draft
	sents    []sentence         // of the draft
	near     [][]match          // of every sentence
	items    []Item
	groups   map[int][]collate.Ref // of the witnesses, by Group; nil until asked
	capital  []map[string][]int    // of every witness its words with a capital; see capitals
	vectors  map[string]*sense.Vector
	sayingOf map[int][]collate.QuoteRef // see readings; nil until asked
}

func (h *Held) checker(draft *claim.Reading) *checker {
	k := &checker{Held: h, c: h.base.Beside(Siglum, draft), draft: len(h.witnesses)}
	k.d = &k.c.Witnesses[k.draft]
	k.own = shelve(k.d)
	k.sents = sentencesOf(k.d, k.draft)
	k.near = make([][]match, len(k.sents))
	for i := range k.sents {
		s := &k.sents[i]
		h.index.weigh(s)
		k.near[i] = h.index.matches(s)
		a := wordsOf(k.d, s.first, s.last)
		for m := range k.near[i] {
			x := &k.near[i][m]
			if x.alike < likeSentence {
				break
			}
			o := &h.index.sents[x.sent]
			w := &h.witnesses[o.witness]
			x.words = parallelOf(k.d, a, w, wordsOf(w, o.first, o.last))
		}
	}
	return k
}

// likeSentence is the cosine from which two sentences are laid side by side. Ours.
const likeSentence = 0.35

// sentOf returns the index in sents of the sentence that holds a span, or -1.
func (k *checker) sentOf(s report.Span) int {
	first := k.d.WordAt(s.Start)
	i, _ := slices.BinarySearchFunc(k.sents, first, func(x sentence, w int) int { return cmp.Compare(x.last, w+1) })
	if i < len(k.sents) && k.sents[i].first <= first && first < k.sents[i].last {
		return i
	}
	return -1
}

// parallels yields the sentences of witnesses that lie near a sentence of the draft, the
// nearest first.
func (k *checker) parallels(sent int) func(yield func(w int, m *match) bool) {
	return func(yield func(int, *match) bool) {
		for i := range k.near[sent] {
			m := &k.near[sent][i]
			if m.words == nil {
				return
			}
			if m.words.near() && !yield(k.index.sents[m.sent].witness, m) {
				return
			}
		}
	}
}

// of returns the passage of a span of the draft or a witness.
func (k *checker) of(w int, s report.Span) edition.Passage {
	return edition.PassageOf(&k.c.Witnesses[w], s)
}

// add adds an item for a span of the draft. Its status follows from what was found.
func (k *checker) add(it Item, s report.Span) {
	it.Passage, it.Sentence = k.of(k.draft, s), k.sentOf(s)
	if it.Sentence < 0 || s.Empty() {
		return
	}
	switch {
	case len(it.Traced) > 0:
		it.Status = Traced
	case slices.ContainsFunc(it.Differs, func(d Difference) bool { return d.How != MovedSince }):
		it.Status = Differs
	default:
		it.Status = NotFound
	}
	if it.Differs == nil {
		it.Differs = []Difference{}
	}
	if it.Traced == nil {
		it.Traced = []Trace{}
	}
	it.Traced, it.Differs = oneEach(it.Traced), firstOf(it.Differs)
	it.Count = k.count(it.Kind, it.Traced)
	k.items = append(k.items, it)
}

// oneEach keeps the first trace of every witness.
func oneEach(ts []Trace) []Trace {
	seen := map[string]bool{}
	return slices.DeleteFunc(ts, func(t Trace) bool {
		if seen[t.Passage.Siglum] {
			return true
		}
		seen[t.Passage.Siglum] = true
		return false
	})
}

// firstOf keeps the first difference of every kind and witness.
func firstOf(ds []Difference) []Difference {
	type key struct{ how, siglum string }
	seen := map[key]bool{}
	return slices.DeleteFunc(ds, func(d Difference) bool {
		at := key{d.How, d.Against.Siglum}
		if seen[at] {
			return true
		}
		seen[at] = true
		return false
	})
}

// count says who stands behind the traces: the witnesses, the lines that they come down
// and, of what is claimed, the origins that the claims around the traces name.
func (k *checker) count(kind string, ts []Trace) edition.Count {
	var refs []collate.Ref
	var ws []int
	for _, t := range ts {
		w := k.siglum[t.Passage.Siglum]
		ws = append(ws, w)
		if r, ok := k.claimAt(w, report.Span{Start: t.Passage.Start, End: t.Passage.End}); ok {
			refs = append(refs, r)
		}
	}
	slices.Sort(ws)
	out := edition.Count{Sources: []edition.Passage{}}
	if kind != Name && len(refs) > 0 {
		out = k.counter.Count(refs)
	}
	out.Reports, out.Lines = len(ws), k.counter.Lines(ws)
	return out
}

// claimAt returns the smallest claim of a witness that holds a span, or else the first
// that shares a byte with it.
func (k *checker) claimAt(w int, s report.Span) (collate.Ref, bool) {
	best := -1
	cs := k.c.Witnesses[w].Claims
	for i := range cs {
		if !cs[i].Overlaps(s) {
			continue
		}
		if best < 0 || cs[i].Contains(s) && (!cs[best].Contains(s) || cs[i].Len() < cs[best].Len()) {
			best = i
		}
	}
	return collate.Ref{Witness: w, Claim: best}, best >= 0
}

// proof puts the items in order and counts them.
func (k *checker) proof() *Proof {
	r := k.d.Report
	p := &Proof{Schema: Schema, Items: k.items, Lines: len(k.stemma.Lines), LeftOut: k.leftOut(),
		Draft: Text{Ref: r.Ref, SHA256: r.TextSHA256(), Bytes: len(r.Text), Sentences: [][2]int{}, Partial: edition.UnreadOf(k.d), Text: r.Text}}
	for _, s := range k.sents {
		at := spanOf(k.d, s.first, s.last)
		p.Draft.Sentences = append(p.Draft.Sentences, [2]int{at.Start, at.End})
	}
	for i := range k.witnesses {
		w := &k.witnesses[i]
		p.Witnesses = append(p.Witnesses, Witness{Siglum: w.Siglum, Report: string(w.Report.ID), Ref: w.Report.Ref, URL: w.Report.URL, Title: w.Report.Title,
			Outlet: w.Report.Outlet, Published: w.Report.Published.String(), Line: k.stemma.Root[i], Text: w.Report.Text})
	}
	if p.Items == nil {
		p.Items = []Item{}
	}
	if p.Witnesses == nil {
		p.Witnesses = []Witness{}
	}
	slices.SortStableFunc(p.Items, func(a, b Item) int {
		return cmp.Or(a.Passage.Start-b.Passage.Start, a.Passage.End-b.Passage.End, cmp.Compare(a.Kind, b.Kind))
	})
	for i := range p.Items {
		switch p.Items[i].Status {
		case Traced:
			p.Count.Traced++
		case Differs:
			p.Count.Differs++
		default:
			p.Count.NotFound++
		}
	}
	return p
}
