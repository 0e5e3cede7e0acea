"""The figures of disclosure (信息公开统计) of a body and year, beside those of the year before."""
