"""Writes values.json with plain PyTorch: /usr/bin/python3 tests/Learn/Graphs/Oracles/make.py (Debian python3-torch 1.13.1).

PyTorch Geometric and DGL are not in Debian, so every layer is written out here from its paper, edge by edge and as dense
matrices, which shares no code and no way of computing with the library. Features and parameters are made by `values`,
without random numbers, as GraphOracle.cs makes them; parameters are filled in the order of the layer's state dict.
"""
import json
import os

import torch
import torch.nn.functional as F

NODES, IN, OUT, TYPES = 7, 3, 4, 3
# Two graphs side by side, nodes 0 to 3 and 4 to 6: a loop, an edge twice, a hub, and node 3 that no edge leads to.
EDGES = [(0, 1), (1, 2), (2, 1), (0, 2), (3, 1), (1, 1), (0, 1), (4, 5), (5, 6), (6, 5), (6, 4)]
EDGE_TYPES = [0, 1, 2, 0, 0, 1, 2, 1, 1, 0, 0]
GRAPH = [0, 0, 0, 0, 1, 1, 1]


def values(*shape, start=0.0):
    """A tensor whose element i is sin(start + 0.7 i + 0.3 (i mod 5)), which C# computes alike in double precision."""
    n = 1
    for size in shape:
        n *= size
    i = torch.arange(n, dtype=torch.float64)
    return torch.sin(start + 0.7 * i + 0.3 * (i % 5)).view(*shape)


def parameters(*shapes):
    return [values(*shape, start=float(i)) * 0.5 for i, shape in enumerate(shapes)]


x = values(NODES, IN)
A = torch.zeros(NODES, NODES, dtype=torch.float64)  # A[i, j] counts the edges from j to i
for source, target in EDGES:
    A[target, source] += 1
in_degree, out_degree = A.sum(1).clamp(min=1), A.sum(0).clamp(min=1)


def graph_conv(norm):
    weight, bias = parameters((IN, OUT), (OUT,))
    scaled = {
        "Both": in_degree.pow(-0.5).diag() @ A @ out_degree.pow(-0.5).diag(),
        "InDegree": in_degree.pow(-0.5).diag() @ A @ in_degree.pow(-0.5).diag(),
        "Right": in_degree.pow(-1).diag() @ A,
        "None": A,
    }[norm]
    return scaled @ x @ weight + bias


def neighbors(i):
    return [source for source, target in EDGES if target == i]


def sage(aggregation):
    own, bias, other = parameters((OUT, IN), (OUT,), (OUT, IN))
    reduce = {"Mean": lambda rows: rows.mean(0), "Sum": lambda rows: rows.sum(0), "Max": lambda rows: rows.max(0)[0]}[aggregation]
    rows = []
    for i in range(NODES):
        near = neighbors(i)
        aggregated = reduce(x[near]) if near else torch.zeros(IN, dtype=torch.float64)
        rows.append(own @ x[i] + bias + other @ aggregated)
    return torch.stack(rows)


def gat(heads, concatenate):
    per_head = OUT // heads if concatenate else OUT
    weight, a_source, a_target, bias = parameters((IN, heads * per_head), (heads, per_head), (heads, per_head), (OUT,))
    z = (x @ weight).view(NODES, heads, per_head)
    result = torch.zeros(NODES, heads, per_head, dtype=torch.float64)
    attention = torch.zeros(len(EDGES), heads, dtype=torch.float64)
    for i in range(NODES):
        incoming = [e for e, (_, target) in enumerate(EDGES) if target == i]
        for h in range(heads):
            scores = [F.leaky_relu(torch.cat([a_source[h], a_target[h]]) @ torch.cat([z[EDGES[e][0], h], z[i, h]]), 0.2) for e in incoming]
            if not scores:
                continue
            alpha = torch.stack(scores).softmax(0)
            for share, e in zip(alpha, incoming):
                attention[e, h] = share
                result[i, h] += share * z[EDGES[e][0], h]
    return (result.reshape(NODES, -1) if concatenate else result.mean(1)) + bias, attention


def relational(bases):
    if bases is None:
        own, weights, bias = parameters((IN, OUT), (TYPES, IN, OUT), (OUT,))
    else:
        own, stack, mixture, bias = parameters((IN, OUT), (bases, IN, OUT), (TYPES, bases), (OUT,))
        weights = torch.einsum("tb,bio->tio", mixture, stack)
    rows = []
    for i in range(NODES):
        row = x[i] @ own + bias
        for r in range(TYPES):
            near = [source for (source, target), kind in zip(EDGES, EDGE_TYPES) if target == i and kind == r]
            for j in near:
                row = row + x[j] @ weights[r] / len(near)
        rows.append(row)
    return torch.stack(rows)


def pooled(function):
    return torch.stack([function(x[[i for i in range(NODES) if GRAPH[i] == g]]) for g in (0, 1)])


def attention_pooling():
    weight, bias = parameters((1, IN), (1,))
    vectors, shares = [], []
    for g in (0, 1):
        rows = x[[i for i in range(NODES) if GRAPH[i] == g]]
        alpha = (rows @ weight.t() + bias).softmax(0)
        vectors.append((alpha * rows).sum(0))
        shares.append(alpha[:, 0])
    return torch.stack(vectors), torch.cat(shares)


cases = {f"GraphConv_{norm}": graph_conv(norm) for norm in ("Both", "InDegree", "Right", "None")}
cases.update({f"SageConv_{aggregation}": sage(aggregation) for aggregation in ("Mean", "Sum", "Max")})
cases["GatConv_1"], cases["GatConv_1_attention"] = gat(1, True)
cases["GatConv_2"], cases["GatConv_2_attention"] = gat(2, True)
cases["GatConv_2_mean"], _ = gat(2, False)
cases["RelationalGraphConv"] = relational(None)
cases["RelationalGraphConv_bases"] = relational(2)
cases["GlobalAttentionPooling"], cases["GlobalAttentionPooling_attention"] = attention_pooling()
cases["Pooling_Mean"], cases["Pooling_Sum"], cases["Pooling_Max"] = pooled(lambda rows: rows.mean(0)), pooled(lambda rows: rows.sum(0)), pooled(lambda rows: rows.max(0)[0])

result = {name: {"shape": list(t.shape), "values": [float(f"{v:.15g}") for v in t.flatten().tolist()]} for name, t in cases.items()}
with open(os.path.join(os.path.dirname(__file__), "values.json"), "w") as file:
    file.write("{\n" + ",\n".join(f'"{name}": {json.dumps(case)}' for name, case in result.items()) + "\n}\n")
