"""Becomes a program that ends when the process that started it ends, however that ends.

``python tied.py PARENT PROGRAM ARGUMENT ...``, where PARENT is the starter's process number.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1

if __name__ == "__main__":
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() == int(sys.argv[1]):  # else it ended before we asked
        os.execvp(sys.argv[2], sys.argv[2:])
