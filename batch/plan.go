package batch

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"stemma/intake/file"
)

// A sidecar states the metadata of an input.
type sidecar struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
}

// planned returns the plan of the folder, which it makes if there is none. It fails if the
// folder holds another.
func (b *batch) planned(ctx context.Context) (*plan, error) {
	p := &plan{Schema: schema, Stemma: b.version, Rules: b.rules, EditRules: b.editRules, Input: b.Input, Shards: b.Shards}
	if p.Input == "" {
		p.Input = "auto"
	}
	if b.skims() {
		p.Group, p.Read, p.Rules = b.Group, b.Read, b.rules+tokensRules
	}
	if err := b.list(ctx, p); err != nil {
		return nil, err
	}
	var old plan
	err := b.load(planFile, &old)
	if errors.Is(err, fs.ErrNotExist) {
		var m manifest
		if err := b.load(manifestFile, &m); err == nil { // done, and the work removed
			m.plan.Shards = b.Shards // which the tables do not depend on
			old = m.plan
		} else if !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		} else if err := b.empty(); err != nil {
			return nil, err
		} else {
			return p, b.begin(ctx, p)
		}
	} else if err != nil {
		return nil, err
	}
	if why := old.other(p); why != "" {
		return nil, fmt.Errorf("%s was begun %s: write to another folder, or remove it", b.Out, why)
	}
	for i, in := range old.Inputs { // not the paths, which JSON may have changed
		p.Inputs[i].SHA256, p.Inputs[i].Sidecar = in.SHA256, in.Sidecar
	}
	return p, nil
}

// list lists the inputs of a plan, without their hashes.
func (b *batch) list(ctx context.Context, p *plan) error {
	out, err := filepath.Abs(b.Out)
	if err != nil {
		return err
	}
	for _, in := range b.In {
		if abs, err := filepath.Abs(in); err == nil && (out == abs || strings.HasPrefix(out, abs+string(filepath.Separator))) {
			return fmt.Errorf("%s lies in a folder that is read: write to another", b.Out)
		}
	}
	// In one order, so that a file is always found by the same of several names.
	for s, err := range file.Sources(ctx, slices.Sorted(slices.Values(b.In))...) {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case errors.Is(err, fs.ErrNotExist):
			return err
		case err != nil:
			p.Passed = append(p.Passed, faultOf(err))
			continue
		}
		if abs, err := filepath.Abs(s.Path); err == nil && strings.HasPrefix(abs, out+string(filepath.Separator)) {
			return fmt.Errorf("%s lies in %s: write to another folder", s.Path, b.Out)
		}
		in := input{Path: s.Path, Bytes: s.Bytes, Named: s.Named}
		if s.Sidecar != "" {
			in.Sidecar = &sidecar{Path: s.Sidecar}
		}
		p.Inputs = append(p.Inputs, in)
	}
	if len(p.Inputs) == 0 {
		return errors.New("no file to read in the paths given")
	}
	slices.SortFunc(p.Inputs, func(a, b input) int { return strings.Compare(a.Path, b.Path) })
	slices.SortFunc(p.Passed, func(a, b fault) int { return strings.Compare(a.Path, b.Path) })
	return nil
}

// begin works out the hashes of a plan and keeps it.
func (b *batch) begin(ctx context.Context, p *plan) error {
	for i := range p.Inputs {
		if err := ctx.Err(); err != nil {
			return err
		}
		in := &p.Inputs[i]
		var err error
		if in.SHA256, err = hashOf(in.Path); err != nil {
			return err
		}
		if in.Sidecar != nil {
			if in.Sidecar.SHA256, err = hashOf(in.Sidecar.Path); err != nil {
				return err
			}
		}
	}
	b.fresh = true
	return b.save(planFile, p)
}

// empty fails if the output folder holds something that is not of a batch.
func (b *batch) empty() error {
	entries, err := os.ReadDir(b.root)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		if e.Name() != "work" && !strings.HasPrefix(e.Name(), draftPrefix) {
			return fmt.Errorf("%s holds other files, as %s: write to a new folder", b.Out, e.Name())
		}
	}
	return err
}

// other says in what the plan of a folder is another than p, or returns "". Hashes that p
// has not are not compared.
func (old *plan) other(p *plan) string {
	switch {
	case old.Schema != p.Schema:
		return fmt.Sprintf("in form %d, and this program writes %d", old.Schema, p.Schema)
	case old.Group != p.Group:
		return "with --group " + cmp.Or(old.Group, ByParse)
	case old.Read != p.Read:
		return "with --read " + cmp.Or(old.Read, ReadAll)
	case old.Stemma != p.Stemma || old.Rules != p.Rules || old.EditRules != p.EditRules:
		return fmt.Sprintf("by stemma %s with rules %s/%s, and this is %s with %s/%s", old.Stemma, old.Rules, old.EditRules, p.Stemma, p.Rules, p.EditRules)
	case old.Input != p.Input:
		return fmt.Sprintf("with --input %s", old.Input)
	case old.Shards != p.Shards:
		return fmt.Sprintf("with --shards %d", old.Shards)
	}
	for i := range max(len(old.Inputs), len(p.Inputs)) {
		was, is := "", ""
		if i < len(old.Inputs) {
			was = old.Inputs[i].Path
		}
		if i < len(p.Inputs) {
			is = inJSON(p.Inputs[i].Path)
		}
		switch {
		case was == "" || is != "" && is < was:
			return "without " + is
		case is == "" || was < is:
			return "with " + was
		}
		if a, b := old.Inputs[i], p.Inputs[i]; a.Bytes != b.Bytes || (a.Sidecar == nil) != (b.Sidecar == nil) || a.Named != b.Named {
			return "when " + is + " was another"
		}
	}
	return ""
}

// inJSON returns a path as JSON has it: each byte that is not UTF-8 is replaced.
func inJSON(path string) string {
	var out string
	if data, err := json.Marshal(path); err != nil || json.Unmarshal(data, &out) != nil {
		return path
	}
	return out
}

// same fails if an input is not what the plan says.
func (b *batch) same(in input) error {
	if b.fresh {
		return nil
	}
	sum, err := hashOf(in.Path)
	if err == nil && sum == in.SHA256 && in.Sidecar != nil {
		if sum, err = hashOf(in.Sidecar.Path); sum == in.Sidecar.SHA256 {
			sum = in.SHA256
		}
	}
	if err == nil && sum != in.SHA256 {
		err = fmt.Errorf("%s was begun when %s was another: write to another folder, or remove it", b.Out, in.Path)
	}
	return err
}

// hashOf returns the SHA-256 of a file.
func hashOf(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
