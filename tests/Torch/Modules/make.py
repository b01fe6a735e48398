"""Writes modules.json with PyTorch: /usr/bin/python3 tests/Torch/Modules/make.py (Debian python3-torch 1.13.1).

For every module of ModuleCases.cs, under the same name: the output for the same input and parameters, and the names and
shapes of its state. Inputs and parameters come from `values`, without random numbers. Modules with dropout are in eval mode.
"""
import json
import os

import torch
from torch import nn


def values(*shape, start=0.0):
    """A tensor whose element i is sin(start + 0.7 i + 0.3 (i mod 5)), which C# computes alike in double precision."""
    n = 1
    for size in shape:
        n *= size
    i = torch.arange(n, dtype=torch.float64)
    return torch.sin(start + 0.7 * i + 0.3 * (i % 5)).view(*shape)


def filled(module):
    """Every parameter by its place in the order of parameters(): values of that start, halved."""
    module = module.double()
    for i, p in enumerate(module.parameters()):
        p.data = values(*p.shape, start=float(i)) * 0.5
    return module


x, y, z = values(3, 4, start=0.1), values(3, 4, start=1.0), values(3, 4, start=2.0)
signal, image, volume = values(2, 3, 9), values(2, 3, 7, 6), values(2, 3, 4, 5, 4)
sequence, state, cell = values(5, 2, 3), values(2, 4, start=1.0), values(2, 4, start=2.0)
rows, bags, offsets = torch.tensor([[0, 2, 1], [4, 3, 3]]), torch.tensor([0, 2, 1, 4, 3, 3]), torch.tensor([0, 2, 2])
classes, signs = torch.tensor([1, 3, 0]), torch.tensor([1.0, -1.0, 1.0], dtype=torch.float64)
last = lambda output: output[0]

cases = {
    "ReLU": (nn.ReLU(), [x]), "ReLU6": (nn.ReLU6(), [8 * x]), "LeakyReLU": (nn.LeakyReLU(0.2), [x]), "ELU": (nn.ELU(0.7), [x]), "CELU": (nn.CELU(0.7), [x]),
    "SELU": (nn.SELU(), [x]), "GELU": (nn.GELU(), [x]), "SiLU": (nn.SiLU(), [x]), "Mish": (nn.Mish(), [x]), "Sigmoid": (nn.Sigmoid(), [x]), "Tanh": (nn.Tanh(), [x]),
    "Softmax": (nn.Softmax(1), [x]), "LogSoftmax": (nn.LogSoftmax(0), [x]), "Softmin": (nn.Softmin(1), [x]), "Softplus": (nn.Softplus(2), [x]), "Softsign": (nn.Softsign(), [x]),
    "LogSigmoid": (nn.LogSigmoid(), [x]), "Hardtanh": (nn.Hardtanh(-0.5, 0.6), [x]), "Hardswish": (nn.Hardswish(), [4 * x]), "Hardsigmoid": (nn.Hardsigmoid(), [4 * x]),
    "GLU": (nn.GLU(1), [x]), "Tanhshrink": (nn.Tanhshrink(), [x]), "PReLU": (nn.PReLU(4), [x]),
    "Linear": (nn.Linear(4, 3), [x]), "Linear_NoBias": (nn.Linear(4, 3, bias=False), [x]), "Bilinear": (nn.Bilinear(4, 4, 2), [x, y]), "Identity": (nn.Identity(), [x]),
    "Conv1d": (nn.Conv1d(3, 4, 3, stride=2, padding=1), [signal]), "Conv1d_Same": (nn.Conv1d(3, 4, 4, padding="same"), [signal]), "Conv2d": (nn.Conv2d(3, 6, 3, padding=1, dilation=2, groups=3), [image]),
    "Conv2d_Reflect": (nn.Conv2d(3, 2, 3, padding=1, padding_mode="reflect"), [image]), "Conv2d_Oblong": (nn.Conv2d(3, 2, (3, 2), stride=(2, 1), padding=(1, 0)), [image]), "Conv3d": (nn.Conv3d(3, 2, 2), [volume]),
    "ConvTranspose1d": (nn.ConvTranspose1d(3, 2, 3, stride=2, padding=1, output_padding=1), [signal]), "ConvTranspose2d": (nn.ConvTranspose2d(3, 2, 3, stride=2), [image]),
    "MaxPool1d": (nn.MaxPool1d(2), [signal]), "AvgPool1d": (nn.AvgPool1d(3, 2, 1), [signal]), "AdaptiveAvgPool1d": (nn.AdaptiveAvgPool1d(4), [signal]), "AdaptiveMaxPool1d": (nn.AdaptiveMaxPool1d(4), [signal]),
    "MaxPool2d": (nn.MaxPool2d(3, 2, 1), [image]), "AvgPool2d": (nn.AvgPool2d(2), [image]), "AdaptiveAvgPool2d": (nn.AdaptiveAvgPool2d((2, 3)), [image]), "AdaptiveMaxPool2d": (nn.AdaptiveMaxPool2d(2), [image]),
    "BatchNorm1d": (nn.BatchNorm1d(4), [x]), "BatchNorm2d": (nn.BatchNorm2d(3), [image]), "BatchNorm3d": (nn.BatchNorm3d(3), [volume]), "LayerNorm": (nn.LayerNorm(4), [x]), "GroupNorm": (nn.GroupNorm(2, 4), [values(2, 4, 3)]),
    "Embedding": (nn.Embedding(5, 3), [rows]), "EmbeddingBag": (nn.EmbeddingBag(5, 3), [rows]), "EmbeddingBag_Offsets": (nn.EmbeddingBag(5, 3, mode="sum"), [bags, offsets, None]),
    "EmbeddingBag_Weights": (nn.EmbeddingBag(5, 3, mode="sum", padding_idx=3), [bags, offsets, values(6)]), "EmbeddingBag_Max": (nn.EmbeddingBag(5, 3, mode="max"), [rows]),
    "RNN": (nn.RNN(3, 4, 2, nonlinearity="relu"), [sequence], last), "LSTM": (nn.LSTM(3, 4, bidirectional=True), [sequence], last), "GRU": (nn.GRU(3, 4, batch_first=True), [sequence], last),
    "RNNCell": (nn.RNNCell(3, 4), [values(2, 3), state]), "LSTMCell": (nn.LSTMCell(3, 4), [values(2, 3), (state, cell)], lambda o: torch.cat(o)), "GRUCell": (nn.GRUCell(3, 4, bias=False), [values(2, 3), state]), "RNNCell_Single": (nn.RNNCell(3, 4), [values(3)]),
    "MultiheadAttention": (nn.MultiheadAttention(4, 2), [values(3, 2, 4), values(5, 2, 4), values(5, 2, 4, start=1.0)], last), "MultiheadAttention_Widths": (nn.MultiheadAttention(4, 2, kdim=3, vdim=6), [values(3, 2, 4), values(5, 2, 3), values(5, 2, 6, start=1.0)], last),
    "TransformerEncoderLayer": (nn.TransformerEncoderLayer(4, 2, 6, activation="gelu").eval(), [values(5, 2, 4)]),
    "Sequential": (nn.Sequential(nn.Linear(4, 5), nn.Tanh(), nn.Linear(5, 2)), [x]),
    "Dropout": (nn.Dropout(0.3).eval(), [x]), "Dropout1d": (nn.Dropout1d(0.3).eval(), [signal]), "Dropout2d": (nn.Dropout2d(0.3).eval(), [image]), "AlphaDropout": (nn.AlphaDropout(0.3).eval(), [x]),
    "Flatten": (nn.Flatten(), [signal]), "Unflatten": (nn.Unflatten(1, (2, 2)), [x]), "PixelShuffle": (nn.PixelShuffle(2), [values(1, 4, 2, 3)]), "Upsample": (nn.Upsample(scale_factor=2, mode="bilinear", align_corners=True), [image]),
    "CosineSimilarity": (nn.CosineSimilarity(), [x, y]), "PairwiseDistance": (nn.PairwiseDistance(), [x, y]),
    "MSELoss": (nn.MSELoss(), [x, y]), "L1Loss": (nn.L1Loss(reduction="sum"), [x, y]), "SmoothL1Loss": (nn.SmoothL1Loss(beta=0.3), [x, y]), "HuberLoss": (nn.HuberLoss(delta=0.4), [x, y]),
    "KLDivLoss": (nn.KLDivLoss(reduction="sum", log_target=True), [x.log_softmax(1), y.log_softmax(1)]), "SoftMarginLoss": (nn.SoftMarginLoss(), [x, y.sign()]), "HingeEmbeddingLoss": (nn.HingeEmbeddingLoss(0.5), [x, y.sign()]),
    "CrossEntropyLoss": (nn.CrossEntropyLoss(weight=values(4).abs(), label_smoothing=0.1, ignore_index=3), [x, classes]), "NLLLoss": (nn.NLLLoss(), [x.log_softmax(1), classes]),
    "BCELoss": (nn.BCELoss(), [x.sigmoid(), y.sigmoid()]), "BCEWithLogitsLoss": (nn.BCEWithLogitsLoss(pos_weight=values(4).abs()), [x, y.sigmoid()]),
    "CosineEmbeddingLoss": (nn.CosineEmbeddingLoss(0.2), [x, y, signs]), "MarginRankingLoss": (nn.MarginRankingLoss(0.1), [x[:, 0], y[:, 0], signs]), "TripletMarginLoss": (nn.TripletMarginLoss(), [x, y, z]),
}

result = {}
for name, (module, inputs, *take) in cases.items():
    output = filled(module)(*inputs)
    output = take[0](output) if take else output
    result[name] = {
        "shape": list(output.shape), "values": [float(f"{v:.10g}") for v in output.detach().double().flatten().tolist()],
        "state": {key: list(t.shape) for key, t in module.state_dict().items() if "Loss" not in name},
    }
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules.json"), "w") as file:
    file.write("{\n" + ",\n".join(f'"{name}": {json.dumps(case)}' for name, case in result.items()) + "\n}\n")
