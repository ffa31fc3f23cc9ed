package export

import "stemma/edition"

func storyRows(s *Sheet) []storyRow {
	h := s.Edition.Story
	r := storyRow{Story: h.ID, From: h.From, To: h.To, Reports: int64(h.Reports), LinesLow: int64(h.Lines[0]), LinesHigh: int64(h.Lines[1]),
		Origins: int64(h.Origins), Episodes: int64(len(h.Episodes)), Possible: int64(len(s.Possible))}
	if p := h.Lead; p != nil {
		r.LeadReport, r.LeadStart, r.LeadEnd, r.LeadWords = &p.Report, int64s(p.Start), int64s(p.End), &p.Exact
	}
	return []storyRow{r}
}

func edgeRows(s *Sheet) (rows []edgeRow) {
	held, named := map[string]string{}, map[string]string{}
	for _, w := range s.Witnesses {
		held[w.Siglum] = w.Report
	}
	for _, n := range s.Stemma.Nodes {
		if !n.Held && len(n.Named) > 0 {
			named[n.ID] = n.Named[0].Exact
		}
	}
	for _, e := range s.Stemma.Edges {
		r := edgeRow{Story: s.Edition.Story.ID, Child: e.Child, ChildReport: orNull(held[e.Child]), Parent: e.Parent, ParentReport: orNull(held[e.Parent]),
			ParentNamed: orNull(named[e.Parent]), Relation: e.Relation, Direct: e.Direct, Certain: e.Certain, Evidence: int64(len(e.Evidence))}
		if x := heaviest(e.Evidence); x != nil {
			r.Class, r.Kind, r.Weight = &x.Class, &x.Kind, &x.Weight
			r.ChildStart, r.ChildEnd, r.ChildWords = words(x.Passages, held[e.Child])
			r.ParentStart, r.ParentEnd, r.ParentWords = words(x.Passages, held[e.Parent])
		}
		rows = append(rows, r)
	}
	return rows
}

// heaviest returns the first of the grounds that weigh most, or nil.
func heaviest(all []edition.Evidence) (most *edition.Evidence) {
	for i := range all {
		if most == nil || all[i].Weight > most.Weight {
			most = &all[i]
		}
	}
	return most
}

// words returns the first passage of a report, nil if there is none.
func words(pairs [][]edition.Passage, report string) (start, end *int64, exact *string) {
	for _, pair := range pairs {
		for _, p := range pair {
			if p.Report == report && report != "" {
				return int64s(p.Start), int64s(p.End), &p.Exact
			}
		}
	}
	return nil, nil, nil
}
