package beam

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"

	"stemma"
	"stemma/claim"
	"stemma/report"
	"stemma/story"
)

// components finds, in one worker, the reports that pairs tie together, and yields for each of
// them its component, named by the smallest ID, and for each component its pairs. It holds
// 150 bytes a pair or so.
func components(_ string, pairs func(*[]byte) bool, of func(string, []byte), ties func(string, []byte)) {
	root := map[string]string{}
	find := func(id string) string {
		for root[id] != id {
			root[id] = root[root[id]]
			id = root[id]
		}
		return id
	}
	var all [][]byte
	for data := []byte(nil); pairs(&data); {
		all = append(all, bytes.Clone(data))
		t := tieOf(data)
		for _, id := range []string{t.a, t.b} {
			if root[id] == "" {
				root[id] = id
			}
		}
		a, b := find(t.a), find(t.b)
		root[max(a, b)] = min(a, b)
	}
	for _, id := range slices.Sorted(maps.Keys(root)) {
		of(id, []byte(find(id)))
	}
	for _, data := range all {
		ties(find(tieOf(data).a), data)
	}
}

// dealt yields a report under its component, which is its own where nothing ties it.
func dealt(id string, reports func(*[]byte) bool, component func(*[]byte) bool, emit func(string, []byte)) error {
	data, of := []byte(nil), []byte(id)
	if !reports(&data) {
		return errDamaged
	}
	component(&of)
	emit(string(of), append([]byte(id), data...))
	return nil
}

// idBytes is the length of a report's ID.
const idBytes = 64

// compose makes the stories of a component, and yields each under its first report, and under
// the same key the reports that its edition needs.
func compose(_ string, members, pairs func(*[]byte) bool, stories, reports func(string, []byte)) error {
	held, raw := map[string]kept{}, map[string][]byte{}
	var sk []*story.Sketch
	for data := []byte(nil); members(&data); {
		id := string(data[:idBytes])
		k, err := unpack(id, data[idBytes:])
		if err != nil {
			return err
		}
		held[id], raw[id], sk = k, bytes.Clone(data), append(sk, k.sketch)
	}
	story.Order(sk)
	place := map[string]int32{}
	for i, s := range sk {
		place[string(s.ID())] = int32(i)
	}
	var ties []story.Scored
	for data := []byte(nil); pairs(&data); {
		t := tieOf(data)
		ties = append(ties, story.Scored{A: place[t.a], B: place[t.b], Score: t.score})
	}
	slices.SortFunc(ties, func(a, b story.Scored) int {
		if a.A != b.A {
			return int(a.A - b.A)
		}
		return int(a.B - b.B)
	})
	ss := story.Compose(sk, ties)
	err := story.Digested(ss, sk, func(id report.ID) (*claim.Reading, error) {
		return stemma.Skim(stemma.English(), held[string(id)].report), nil
	})
	if err != nil {
		return err
	}
	for _, s := range ss {
		data, err := json.Marshal(s)
		if err != nil {
			return err
		}
		key := string(s.Reports[0])
		stories(key, data)
		for _, id := range needed(s) {
			reports(key, raw[string(id)])
		}
	}
	return nil
}

// needed lists the reports that the edition of a story needs.
func needed(s *story.Story) []report.ID {
	out := slices.Clone(s.Reports)
	for _, j := range s.Possible {
		outsider, _ := s.Outsider(j)
		out = append(out, outsider)
	}
	return out
}

// edit reads the reports of a story and yields its edition as JSON.
func edit(_ string, stories, reports func(*[]byte) bool, emit func(string)) error {
	data := []byte(nil)
	if !stories(&data) {
		return errDamaged
	}
	s := &story.Story{}
	if err := json.Unmarshal(data, s); err != nil {
		return err
	}
	of := map[report.ID]*claim.Reading{}
	for data := []byte(nil); reports(&data); {
		id := string(data[:idBytes])
		k, err := unpack(id, data[idBytes:])
		if err != nil {
			return err
		}
		of[k.report.ID] = stemma.Read(stemma.English(), k.report)
	}
	out, err := json.Marshal(stemma.Edit(s, s.Readings(of)))
	if err == nil {
		emit(string(out))
	}
	return err
}
