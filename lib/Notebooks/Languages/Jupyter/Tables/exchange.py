"""Hands values between the workspace and this kernel. Runs in a namespace of its own, which is gone afterwards."""
import json
import os
import sys


def is_frame(value):
    return hasattr(value, "iloc") and hasattr(value, "columns")


def plain(value):
    """What json does not write by itself."""
    if is_frame(value):
        return json.loads(value.reset_index(drop=True).to_json(orient="split", date_format="iso"))
    if hasattr(value, "tolist"):
        return value.tolist()
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if isinstance(value, (set, frozenset)):
        return list(value)
    return str(value)


def send(value, folder):
    """Prints a value as JSON; of a data frame the columns go to files, and an empty object to the output."""
    if is_frame(value):
        write_frame(value, folder)
        value = {"__table__": {}}
    json.dump(value, sys.stdout, default=plain, allow_nan=False)


def write_frame(frame, folder):
    import numpy
    columns = []
    for i in range(len(frame.columns)):
        column, entry = frame.iloc[:, i], {"name": str(frame.columns[i])}
        missing = column.isna().to_numpy()
        values = numbers(column, numpy)
        if values is None:
            entry["file"] = f"{i}.json"
            with open(os.path.join(folder, entry["file"]), "w", encoding="utf-8") as file:
                json.dump([None if gone else value for value, gone in zip(column, missing)], file, default=plain)
        else:
            entry["file"] = f"{i}.npy"
            numpy.save(os.path.join(folder, entry["file"]), values, allow_pickle=False)
            if missing.any():
                entry["missing"] = f"{i}.missing.npy"
                numpy.save(os.path.join(folder, entry["missing"]), missing, allow_pickle=False)
        columns.append(entry)
    with open(os.path.join(folder, "columns.json"), "w", encoding="utf-8") as file:
        json.dump(columns, file)


def numbers(column, numpy):
    """The column as an array of a type that both sides know, or None."""
    kind = getattr(column.dtype, "kind", "O")
    if kind == "M":
        if getattr(column.dtype, "tz", None) is not None:
            column = column.dt.tz_convert("UTC").dt.tz_localize(None)
        return column.to_numpy().astype("<M8[us]")
    if kind not in "biuf":
        return None
    own = getattr(column.dtype, "numpy_dtype", None)
    values = column.to_numpy() if own is None else column.to_numpy(dtype=own, na_value=0)
    if not isinstance(values, numpy.ndarray) or values.dtype.kind not in "biuf":
        return None
    if kind == "f" and values.dtype.itemsize not in (4, 8):
        values = values.astype("<f8")
    return numpy.ascontiguousarray(values.astype(values.dtype.newbyteorder("<")))


def read_frame(folder):
    import numpy
    import pandas
    with open(os.path.join(folder, "columns.json"), encoding="utf-8") as file:
        columns = json.load(file)
    frame = {}
    for column in columns:
        path = os.path.join(folder, column["file"])
        if path.endswith(".json"):
            with open(path, encoding="utf-8") as file:
                frame[column["name"]] = pandas.Series(json.load(file), dtype=object)
            continue
        values = numpy.load(path, allow_pickle=False)
        if "missing" in column:
            # Whole numbers and truths have no value of their own for what is missing.
            missing = numpy.load(os.path.join(folder, column["missing"]), allow_pickle=False)
            whole = pandas.arrays.BooleanArray if values.dtype.kind == "b" else pandas.arrays.IntegerArray
            values = whole(values, missing)
        frame[column["name"]] = values
    return pandas.DataFrame(frame)
