"""The seventh body of words, written before its author had read the importer: Guangdong, Sichuan, Liaoning, a regiment's town in Xinjiang, Zhejiang, a sumu of Inner Mongolia."""
