"""The twelfth body: exports of governance platforms and what clerks made of them, from Shenzhen to Beijing, a coal district and the Yellow River, drawn up without having read the importer."""
