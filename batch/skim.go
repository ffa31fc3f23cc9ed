package batch

import (
	"fmt"
	"slices"

	"stemma/claim"
	"stemma/report"
	"stemma/story"
)

// How reports are grouped, and which of them are read. See docs/batch.md.
const (
	ByParse  = "parse"  // by sketches of their readings
	ByTokens = "tokens" // by sketches that are made without parsing

	ReadNone    = "none"    // none: the groups are all that is wanted
	ReadGrouped = "grouped" // those of stories of two reports and more
	ReadAll     = "all"
)

// Groups and Reads list the values of Options.Group and Options.Read.
var (
	Groups = []string{ByParse, ByTokens}
	Reads  = []string{ReadNone, ReadGrouped, ReadAll}
)

// settle puts in what the options leave out, and says which of them do not go together.
func (o *Options) settle() error {
	if o.Group == "" {
		o.Group = ByParse
	}
	if o.Read == "" {
		o.Read = ReadAll
		if o.Group == ByTokens {
			o.Read = ReadNone
		}
	}
	switch {
	case !slices.Contains(Groups, o.Group):
		return fmt.Errorf("reports are not grouped by %q", o.Group)
	case !slices.Contains(Reads, o.Read):
		return fmt.Errorf("%q is not what can be read", o.Read)
	case o.Group == ByParse && o.Read != ReadAll:
		return fmt.Errorf("to read %s of the reports group them by tokens: grouped by parse, all are read", o.Read)
	}
	return nil
}

// skims reports whether the reports are grouped before they are parsed.
func (b *batch) skims() bool { return b.Group == ByTokens }

// first returns what is kept of a report in the segments: its reading, or what groups it.
func (b *batch) first(r *report.Report) *claim.Reading {
	if b.skims() {
		return b.skimmer(r)
	}
	return b.reader(r)
}

// wanted reports whether the reports of a story are to be read and edited.
func (b *batch) wanted(s *story.Story) bool {
	return b.Read == ReadAll || b.Read == ReadGrouped && len(s.Reports) > 1
}

// whole returns the reading of a report, which it makes where the segments hold none.
func (b *batch) whole(p *pages, id report.ID) (*claim.Reading, error) {
	kept, err := p.reading(id)
	if err != nil || !b.skims() {
		return kept, err
	}
	if r := p.read.get(id); r != nil {
		return r, nil
	}
	r := b.reader(kept.Report)
	p.read.put(id, r)
	return r, nil
}

// brokeDown lists the members of a story on which the reader breaks down, and did not when
// they were skimmed.
func brokeDown(kept, readings []*claim.Reading) (out []fault) {
	broken := func(r *claim.Reading) bool {
		return slices.ContainsFunc(r.Partial, func(p claim.Partial) bool { return p.Why == claim.Fault })
	}
	for i, k := range kept {
		if r := readings[i]; broken(r) && !broken(k) {
			out = append(out, faultsOf("", r)...)
		}
	}
	return out
}
