package batch

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"stemma/serve/export"
)

// The tables as programs for analysis read them, where they are at hand.
func TestPython(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3")
	}
	mustRun(t, small("out", 2, archives(t, 2, 8)...))
	var names []string
	for _, table := range export.Tables {
		names = append(names, table.Name)
	}
	for module, script := range map[string]string{
		"duckdb": `import duckdb,sys
for t in sys.argv[1:]:
    (n,), = duckdb.sql(f"select count(*) from 'out/{t}/*.parquet'").fetchall()
    print(t, n)
(n,), = duckdb.sql("select count(*) from 'out/figures/*.parquet' f join 'out/reports/*.parquet' r using (report) where f.story = r.story and f.\"end\" > f.start and length(words) > 0").fetchall()
print("joined", n)
duckdb.sql("select p.score from 'out/work/pairs.parquet' p join 'out/work/reports.parquet' r on p.a = r.number").fetchall()`,
		"pandas, pyarrow": `import pandas,sys
for t in sys.argv[1:]:
    print(t, len(pandas.read_parquet(f"out/{t}")))
f, r = pandas.read_parquet("out/figures"), pandas.read_parquet("out/reports")
print("joined", len(f.merge(r, on=["report", "story"])))`,
	} {
		t.Run(module, func(t *testing.T) {
			if exec.Command(python, "-c", "import "+module).Run() != nil {
				t.Skip("python3 has no " + module)
			}
			cmd := exec.Command(python, append([]string{"-c", script}, names...)...)
			cmd.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1")
			out, err := cmd.CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			want := rowCounts(t, "out")
			for _, l := range strings.Split(strings.TrimSpace(string(out)), "\n") {
				name, n, _ := strings.Cut(l, " ")
				if name == "joined" {
					name = "figures"
				}
				if n != want[name] {
					t.Errorf("%s: %s rows, want %s", l, n, want[name])
				}
			}
		})
	}
}

// rowCounts returns how many rows each table has, as the manifest says.
func rowCounts(t *testing.T, dir string) map[string]string {
	t.Helper()
	var m manifest
	if err := (folder{root: dir}).load(manifestFile, &m); err != nil {
		t.Fatal(err)
	}
	n := map[string]int64{}
	for _, t := range export.Tables {
		n[t.Name] = 0
	}
	for _, f := range m.Files {
		name, _, _ := strings.Cut(f.Path, "/")
		n[name] += f.Rows
	}
	out := map[string]string{}
	for name, n := range n {
		out[name] = strconv.FormatInt(n, 10)
	}
	return out
}
