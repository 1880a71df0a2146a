#!/bin/sh
# Opens the shop.
set -e

echo open
echo welcome
