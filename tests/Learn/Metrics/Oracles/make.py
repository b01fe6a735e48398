"""Writes values.json with scikit-learn; README.md says how."""
import json
import os

import numpy as np
from sklearn import metrics as m
from sklearn.calibration import calibration_curve


class Numbers:
    """Whole numbers below a limit: x ← (1103515245 x + 12345) mod 2³¹, its upper bits."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (1103515245 * self.state + 12345) % (1 << 31)
        return (self.state >> 8) % limit


n = Numbers(1)
actual = [1 if n.below(100) < 40 else 0 for _ in range(300)]
scores = [(n.below(70) + 30 * label) / 100 for label in actual]
predicted = [1 if score >= 0.5 else 0 for score in scores]

n = Numbers(2)
classes = [n.below(4) for _ in range(240)]
guesses = [label if n.below(4) else n.below(4) for label in classes]
rows = []
for label in classes:
    # Multiples of 4 plus the column: no two are equal.
    weights = [4 * (n.below(50) + (40 if k == label else 1)) + k for k in range(4)]
    rows.append([w / sum(weights) for w in weights])
rows = np.array(rows)

n = Numbers(3)
truth = [(n.below(1001) - 500) / 10 for _ in range(150)]
estimate = [value + (n.below(201) - 100) / 10 for value in truth]

n = Numbers(4)
queries = []
for _ in range(40):
    size = 3 + n.below(10)
    relevant = [1 if i == 0 else int(n.below(10) < 3) for i in range(size)]
    queries.append((np.array(relevant), np.array([(n.below(20) + 5 * r) / 20 for r in relevant])))


def found(relevant, keys, k):
    return relevant[np.argsort(-keys, kind="stable")[:k]].sum()


values = {
    "accuracy": m.accuracy_score(actual, predicted), "balanced_accuracy": m.balanced_accuracy_score(actual, predicted), "mcc": m.matthews_corrcoef(actual, predicted),
    "roc_auc": m.roc_auc_score(actual, scores), "average_precision": m.average_precision_score(actual, scores),
    "log_loss": m.log_loss(actual, scores), "brier": m.brier_score_loss(actual, scores),
    "log_loss_4": m.log_loss(classes, rows), "roc_auc_4_macro": m.roc_auc_score(classes, rows, multi_class="ovr", average="macro"),
    "roc_auc_4_weighted": m.roc_auc_score(classes, rows, multi_class="ovr", average="weighted"),
    "mse": m.mean_squared_error(truth, estimate), "mae": m.mean_absolute_error(truth, estimate), "r2": m.r2_score(truth, estimate), "explained_variance": m.explained_variance_score(truth, estimate),
    "mape": m.mean_absolute_percentage_error([abs(v) + 1 for v in truth], estimate),
    "map": np.mean([m.average_precision_score(r, s) for r, s in queries]), "ndcg": np.mean([m.ndcg_score([r], [s]) for r, s in queries]), "ndcg_3": np.mean([m.ndcg_score([r], [s], k=3) for r, s in queries]),
    "confusion": m.confusion_matrix(classes, guesses).ravel().tolist(),
}
for average in ("macro", "micro", "weighted"):
    for name, function in (("precision", m.precision_score), ("recall", m.recall_score), ("f1", m.f1_score)):
        values[f"{name}_{average}"] = function(classes, guesses, average=average)
for name, function in (("precision", m.precision_score), ("recall", m.recall_score), ("f1", m.f1_score)):
    values[f"{name}_binary"] = function(actual, predicted)
for k in (1, 2, 3):
    values[f"top_{k}"] = m.top_k_accuracy_score(classes, rows, k=k)
    values[f"recall_at_{k}"] = np.mean([found(r, s, k) / r.sum() for r, s in queries])
    values[f"precision_at_{k}"] = np.mean([found(r, s, k) / k for r, s in queries])
    values[f"hit_rate_at_{k}"] = np.mean([found(r, s, k) > 0 for r, s in queries])
share, mean = calibration_curve(actual, scores, n_bins=7)
values["calibration_share"], values["calibration_mean"] = share.tolist(), mean.tolist()

with open(os.path.join(os.path.dirname(__file__), "values.json"), "w") as file:
    json.dump({name: value if isinstance(value, list) else float(value) for name, value in values.items()}, file, indent=1)
    file.write("\n")
