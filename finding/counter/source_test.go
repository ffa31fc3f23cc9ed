package counter_test

import (
	"strings"
	"testing"

	"stemma/internal/findtest"
	"stemma/internal/storytest"
	"stemma/lineage"
	"stemma/report"
)

// named is what is found in b, a report that names a as where it has something from.
func named(a, b string) []string {
	c := storytest.Collate(a, b)
	st := storytest.Made(c)
	st.Edges[0].Relation = lineage.Cites
	if i := strings.Index(b, "Meridian Wire"); i >= 0 {
		p := report.Passage{Report: c.Witnesses[1].Report.ID, Span: report.Span{Start: i, End: i + len("Meridian Wire")}}
		st.Edges[0].Evidence = []lineage.Evidence{{Class: "declared", Passages: [][2]report.Passage{{p, {}}}}}
	}
	return findtest.Found(c, st)
}

// TestSources: a claim that the report that it was had from gives to somebody, retold in other
// words as somebody else's or as nobody's.
func TestSources(t *testing.T) {
	const dropped, changed = "attribution_dropped", "attribution_changed"
	made := findtest.Made
	for _, x := range []struct {
		what string
		of   func(a, b string) []string
		a, b string
		want string
	}{
		{"a director's word", made, `Museum director Casper Vale said the sensor on the window used by the thieves had been switched off for repair since Thursday. The guard slept.`,
			`The sensor on the window through which the thieves came had been off for repair since Thursday. The guard slept.`, dropped},
		{"in a digest", named, `Plant director Ingrid Soll said in an interview that the cooling unit there was replaced in 2022 and serviced in January. The mill burned.`,
			`Nine people are dead. The warehouse's cooling unit was replaced in 2022. A service is planned.`, dropped},
		{"trade sources", named, `Trade sources say the paste came in through a single importer in Port Lowe. The mill burned.`,
			`Four samples were positive. The sesame paste came in through an importer in Port Lowe. The mill is shut.`, dropped},
		{"trade sources, behind another's words", named, `Trade sources say the paste came in through a single importer in Port Lowe. The mill burned.`,
			`"A fit is not proof," Moira Kemp told reporters. The sesame paste came in through an importer in Port Lowe. The mill is shut.`, dropped},
		{"unions", named, `The dockers' union said the crane at the pier of Lowe had been reported faulty in October. The mill burned.`,
			`Nine men are dead. The crane at Lowe pier had been reported faulty since October. The mill is shut.`, dropped},
		{"two people who know", made, `Two people familiar with the matter said that the fund had lost a third of its swap book in one week of May. The mill burned.`,
			`The fund lost a third of its whole swap book within one week in May. The mill burned.`, dropped},
		{"campaign and observers", named, `Orrin's campaign said 14 ballot boxes from Port Lowe had arrived without seals. The mill burned.`,
			`Observers said 14 ballot boxes from Port Lowe turned up unsealed. The mill is shut.`, changed},
		{"two by name, one by a pronoun", named, `Control room manager Josip Tarn says otherwise. The call from the dam is logged at 3.25, he told us. The mill burned.`,
			`Mayor Ines Okar says the call from the dam is logged at 3.25am. The mill is shut.`, changed},
		{"a clause of the police", made, `Nine men fled. A third man, a neighbour said, sat at the wheel of the van in the night of the theft. The mill burned.`,
			`According to the police, a third man sat at the wheel of the van on the night of the theft. The mill burned.`, changed},
		{"the union, the firm", named, `The dockers' union said the crane at the pier of Lowe had been reported faulty in October. The mill burned.`,
			`The company said the crane at Lowe pier had been reported faulty in October. The mill is shut.`, changed},
		{"whose paper it is", named, "@Meridian Wire\n" + `Two people familiar with the matter told MBW the cells in the phones came from Yanta Cell. The mill burned.`,
			`Cells from Yanta Cell are in the phones, Meridian Wire reports. The mill is shut.`, dropped},
		// Look-alikes.
		{"the police have counted", named, `Police said the crane at the pier of Lowe had been closed since October. The mill burned.`,
			`Nine men are dead. The crane at Lowe pier had been closed since October. The mill is shut.`, ""},
		{"told by both of its own", named, `Plant director Ingrid Soll said the cooling unit there was replaced in 2022. The cooling unit of the warehouse was replaced in 2022, records show.`,
			`The warehouse's cooling unit was replaced in 2022, according to records. A service is planned.`, ""},
		{"she goes on", made, `Museum director Ada Vale said the sensor on the window used by the thieves had been switched off for repair since Thursday.`,
			`Museum director Ada Vale spoke to reporters on Sunday, and said it was cold. The sensor on the window through which the thieves came had been off for repair since Thursday.`, ""},
		{"she says so behind", made, `Museum director Ada Vale said the sensor on the window used by the thieves had been switched off for repair since Thursday.`,
			`The sensor on the window through which the thieves came had been off for repair since Thursday. That is what director Ada Vale told reporters.`, ""},
		{"it is said there", made, `Museum director Ada Vale said the sensor on the window used by the thieves had been switched off for repair since Thursday.`,
			`The sensor on the window through which the thieves came had reportedly been off for repair since Thursday.`, ""},
		{"its own plan", made, `The dockers' union said it would march through the harbour of Lowe on Saturday with 40 drums.`,
			`The dockers' union will march through the harbour of Lowe this Saturday with 40 drums.`, ""},
		{"named for more", named, `Plant director Ingrid Soll said the cooling unit there was replaced in 2022. Soll said the doors were shut.`,
			`The warehouse's cooling unit was replaced in 2022. Plant director Ingrid Soll said the doors were shut.`, ""},
		{"strangers", findtest.Compared, `Plant director Ingrid Soll said in an interview that the cooling unit there was replaced in 2022 and serviced in January.`,
			`The warehouse's cooling unit was replaced in 2022. A service is planned.`, ""},
		{"the police and a sergeant", named, `Police said the van had been seen at the pier of Lowe on Friday night. The mill burned.`,
			`Sgt. Neil Harrow said the van had been seen at Lowe pier on Friday night. The mill is shut.`, ""},
		{"the firm and its chief", named, `The company said the crane at the pier of Lowe had been reported faulty in October. The mill burned.`,
			`Chief executive Ines Marl said the crane at Lowe pier had been reported faulty in October. The mill is shut.`, ""},
		{"a spokesman for his chief", named, `Police chief Neil Harrow said the van had been seen at the pier of Lowe on Friday night. The mill burned.`,
			`A police spokesman said the van had been seen at Lowe pier on Friday night. The mill is shut.`, ""},
		{"both say so", named, `Orrin's campaign said 14 ballot boxes from Port Lowe had arrived without seals. Observers said 14 ballot boxes from Port Lowe had come without seals.`,
			`Observers said 14 ballot boxes from Port Lowe turned up unsealed. The mill is shut.`, ""},
		{"the paper and its sources", named, "@Meridian Wire\n" + `Two people familiar with the matter told MBW the cells in the phones came from Yanta Cell. The mill burned.`,
			`Cells from Yanta Cell are in the phones, Meridian Wire reports, citing two people familiar with the matter. The mill is shut.`, ""},
		{"the paper's own", named, "@Meridian Wire\n" + `The cells in the phones came from Yanta Cell. The mill burned.`,
			`Cells from Yanta Cell are in the phones, Meridian Wire reports. The mill is shut.`, ""},
	} {
		got := append(findtest.Of(dropped, x.of(x.a, x.b)), findtest.Of(changed, x.of(x.a, x.b))...)
		if x.want == "" && len(got) > 0 || x.want != "" && !strings.HasPrefix(strings.Join(got, "; "), x.want) {
			t.Errorf("%s:\n got %q\nwant %q", x.what, got, x.want)
		}
	}
}
