import de.unihd.dbs.heideltime.standalone.*;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.file.*;
import java.text.SimpleDateFormat;

/** All documents in one run: a file "name TAB type TAB day" a line, texts as name.txt, results as name.tml. */
public class HeidelTimeAll {
  public static void main(String[] given) throws Exception {
    java.util.Map<DocumentType, HeidelTimeStandalone> taggers = new java.util.HashMap<>();
    Path folder = Path.of(given[0]);
    for (String line : Files.readAllLines(folder.resolve("list.tsv"))) {
      String[] cells = line.split("\t");
      Path result = folder.resolve(cells[0] + ".tml");
      if (Files.exists(result)) continue;
      DocumentType type = DocumentType.valueOf(cells[1]);
      HeidelTimeStandalone tagger = taggers.computeIfAbsent(type, each ->
          new HeidelTimeStandalone(Language.ENGLISH, each, OutputType.TIMEML, given[1], POSTagger.TREETAGGER));
      String text = Files.readString(folder.resolve(cells[0] + ".txt"));
      Files.writeString(result, tagger.process(text, new SimpleDateFormat("yyyy-MM-dd").parse(cells[2])));
    }
  }
}
