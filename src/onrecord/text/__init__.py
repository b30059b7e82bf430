"""Where things stand in a text: paragraphs, sentences, words, quotations, and the way back to the original."""
