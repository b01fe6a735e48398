"""Writes values.json with PyTorch: /usr/bin/python3 tests/Torch/Oracles/make.py (Debian python3-torch 1.13.1).

Every case has the same inputs as OracleTests.cs: x, y and so on are made by `values` below, without random numbers.
"""
import json
import os

import torch
import torch.nn.functional as F


def values(*shape, start=0.0):
    """A tensor whose element i is sin(start + 0.7 i + 0.3 i mod 5), which C# computes alike in double precision."""
    n = 1
    for size in shape:
        n *= size
    i = torch.arange(n, dtype=torch.float64)
    return torch.sin(start + 0.7 * i + 0.3 * (i % 5)).view(*shape)


x, y = values(3, 4), values(3, 4, start=1.0)
square = values(4, 4) + 4 * torch.eye(4, dtype=torch.float64)
symmetric = square @ square.t()
image, kernel = values(2, 3, 7, 6), values(4, 3, 3, 3, start=0.5)
signal = values(2, 3, 9)
index = torch.tensor([[2, 0, 1, 1], [0, 2, 2, 1]])
classes = torch.tensor([1, 3, 0])

cases = {
    "add": x + y, "sub_alpha": torch.sub(x, y, alpha=2), "div_floor": torch.div(x, y, rounding_mode="floor"),
    "remainder": x.remainder(0.3), "pow": x.abs().pow(1.7), "exp": x.exp(), "log1p": x.abs().log1p(), "erf": x.erf(),
    "atan2": torch.atan2(x, y), "clamp": x.clamp(-0.5, 0.5), "lerp": x.lerp(y, 0.3), "softmax": x.softmax(1), "log_softmax": x.log_softmax(0),
    "sum_dim": x.sum(1, keepdim=True), "mean_dims": image.mean([0, 2]), "std": x.std(1), "var_population": x.var(0, unbiased=False),
    "logsumexp": x.logsumexp(1), "norm": x.norm(3), "cumsum": x.cumsum(1), "prod": x.prod(1), "median": x.median(1)[0],
    "quantile": x.quantile(torch.tensor([0.1, 0.5], dtype=torch.float64), 1), "amax": x.amax([0]), "argsort": x.argsort(1), "topk": x.topk(2, 1)[0],
    "matmul": x @ y.t(), "einsum": torch.einsum("bchw,ochw->bo", image[:, :, :3, :3], kernel), "baddbmm": torch.baddbmm(values(2, 3, 3), values(2, 3, 4), values(2, 4, 3)),
    "inv": torch.linalg.inv(square), "det": torch.linalg.det(square), "solve": torch.linalg.solve(square, values(4, 2)),
    "cholesky": torch.linalg.cholesky(symmetric), "eigvalsh": torch.linalg.eigvalsh(symmetric), "svdvals": torch.linalg.svdvals(x), "cdist": torch.cdist(x, y),
    "gather": x.gather(0, index), "scatter_add": torch.zeros(3, 4, dtype=torch.float64).scatter_add(0, index, y[:2]), "index_add": x.index_add(0, torch.tensor([0, 0, 2]), y, alpha=0.5),
    "roll": x.roll(1, 1), "flip": x.flip(0), "unfold": x.unfold(1, 2, 1), "repeat_interleave": x.repeat_interleave(2, 0), "tril": square.tril(-1),
    "gelu": F.gelu(x), "silu": F.silu(x), "elu": F.elu(x, 0.7), "selu": F.selu(x), "softplus": F.softplus(x, 2), "mish": F.mish(x), "hardswish": F.hardswish(x), "glu": F.glu(x, 1), "leaky_relu": F.leaky_relu(x, 0.2),
    "conv1d": F.conv1d(signal, values(2, 3, 3), values(2), stride=2, padding=1), "conv2d": F.conv2d(image, kernel, values(4), stride=2, padding=1, dilation=1),
    "conv_transpose2d": F.conv_transpose2d(values(1, 4, 3, 3), kernel, stride=2, padding=1, output_padding=1),
    "max_pool2d": F.max_pool2d(image, 2), "avg_pool2d": F.avg_pool2d(image, 3, 2, 1), "adaptive_avg_pool2d": F.adaptive_avg_pool2d(image, (2, 3)), "interpolate": F.interpolate(image, scale_factor=2, mode="bilinear", align_corners=False), "pad_reflect": F.pad(image, (1, 2, 2, 1), mode="reflect"),
    "batch_norm": F.batch_norm(image, None, None, values(3), values(3, start=2.0), True), "layer_norm": F.layer_norm(x, [4], values(4), values(4, start=1.0)), "group_norm": F.group_norm(values(2, 4, 3), 2),
    "cross_entropy": F.cross_entropy(x, classes, label_smoothing=0.1), "nll_loss": F.nll_loss(x.log_softmax(1), classes), "bce_logits": F.binary_cross_entropy_with_logits(x, y.sigmoid()), "mse": F.mse_loss(x, y), "huber": F.huber_loss(x, y, delta=0.5), "smooth_l1": F.smooth_l1_loss(x, y, reduction="sum", beta=0.3), "kl_div": F.kl_div(x.log_softmax(1), y.softmax(1), reduction="batchmean") * 3 / 12, "cosine": F.cosine_similarity(x, y), "normalize": F.normalize(x),
}


def filled(module):
    for i, p in enumerate(module.parameters()):
        p.data = values(*p.shape, start=float(i)) * 0.5
    return module.double()


cases["MultiheadAttention_weights"] = filled(torch.nn.MultiheadAttention(4, 2))(values(3, 2, 4), values(5, 2, 4), values(5, 2, 4, start=1.0))[1]

result = {name: {"shape": list(t.shape), "values": [float(f"{v:.12g}") for v in t.detach().double().flatten().tolist()]} for name, t in cases.items()}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "values.json"), "w") as file:
    file.write("{\n" + ",\n".join(f'"{name}": {json.dumps(case)}' for name, case in result.items()) + "\n}\n")
texts = [
    torch.tensor([1.5, -2, 3]), torch.tensor([1., 2, 3]), torch.tensor([[1, 200], [3, 4]]), torch.tensor([True, False]), torch.tensor([1e-5, 1.0, 1e5]), torch.arange(2000).view(2, 1000).float() / 7,
    torch.zeros(2, 2, 2), torch.tensor(3.0, dtype=torch.float64), torch.tensor([]), torch.tensor([1., 2], requires_grad=True), torch.tensor([float("nan"), 1, float("inf")]), torch.zeros(2, 0, dtype=torch.int32),
    torch.tensor([1., 2], requires_grad=True).exp(), torch.tensor([0.5, 0.25]).half(), torch.tensor([1, 2], dtype=torch.uint8), torch.arange(30).float(), torch.tensor([1e10, 1.0], dtype=torch.float64), torch.zeros(1100).long(),
    torch.eye(3).t(), torch.tensor(-0.0),
]
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "reprs.json"), "w") as file:
    json.dump([repr(t) for t in texts], file, indent=1)
    file.write("\n")
