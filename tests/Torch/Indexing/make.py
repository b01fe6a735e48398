"""Writes indexing.json with PyTorch: /usr/bin/python3 tests/Torch/Indexing/make.py (Debian python3-torch 1.13.1).

Of every case of IndexingTests.cs, under the same name, the part of a tensor that is read, or the whole tensor after a part was
written. The tensor holds 0, 1, 2, … in the shape [4, 5, 6].
"""
import json
import os

import torch

a = torch.arange(120.0, dtype=torch.float64).view(4, 5, 6)
rows, columns = torch.tensor([2, 0, 2]), torch.tensor([1, 4, 3])
pairs = torch.tensor([[0, 3], [1, 2]])
mask = a % 7 == 0
row_mask = torch.tensor([True, False, False, True])

reads = {
    "single": a[1], "negative": a[-1], "two": a[1, -2], "three": a[3, 4, 5], "slice": a[1:3], "slice_open": a[2:], "slice_to": a[:, :-2], "slice_step": a[::2, 1::3],
    "ellipsis": a[..., 2], "ellipsis_middle": a[1, ..., 2], "ellipsis_empty": a[1, 2, ..., 3], "new": a[:, None, 1], "new_front": a[None], "new_last": a[..., None], "beyond": a[2:100], "empty": a[3:1],
    "tensor": a[rows], "tensor_second": a[:, columns], "tensors": a[rows, columns], "tensors_apart": a[rows, :, columns], "tensor_pairs": a[pairs], "tensor_and_slice": a[rows, 1:3], "tensor_and_number": a[rows, 2], "broadcast": a[pairs, rows[:1]],
    "mask": a[mask], "row_mask": a[row_mask], "row_mask_and_slice": a[row_mask, 2:], "second_mask": a[:, torch.tensor([True, False, True, False, False])], "matrix_mask": a[mask[:, :, 0]], "true": a[True], "false": a[False], "negative_tensor": a[torch.tensor([-1, -4])],
}


def written(write):
    b = a.clone()
    write(b)
    return b


def put(*index, value):
    def write(b):
        b[index] = value
    return written(write)


writes = {
    "put_number": put(1, value=-1.0), "put_slice": put(slice(1, 3), slice(None, None, 2), value=torch.tensor(-2.0, dtype=torch.float64)), "put_broadcast": put(Ellipsis, 0, value=torch.arange(5.0, dtype=torch.float64)),
    "put_tensors": put(rows[:2], columns[:2], value=torch.ones(2, 6, dtype=torch.float64)), "put_mask": put(mask, value=torch.tensor(0.5, dtype=torch.float64)), "put_column": put(slice(None), 2, rows, value=torch.tensor(9.0, dtype=torch.float64)),
    "accumulate": a.clone().index_put_((rows,), torch.ones(3, 5, 6, dtype=torch.float64), accumulate=True),
}

result = {name: {"shape": list(t.shape), "values": t.flatten().tolist()} for name, t in {**reads, **writes}.items()}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "indexing.json"), "w") as file:
    file.write("{\n" + ",\n".join(f'"{name}": {json.dumps(case)}' for name, case in result.items()) + "\n}\n")
