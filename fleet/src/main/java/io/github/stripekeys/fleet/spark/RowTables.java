package io.github.stripekeys.fleet.spark;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** The rows of all units as three tables in Parquet: what tools for tables read at once, where lines are for streams. */
final class RowTables {
    private static final String STEPS =
            "ARRAY<STRUCT<path: STRING, line: INT, column: INT, message: STRING, code: STRING>>";
    private static final String COMMIT = "STRUCT<commit: STRING, date: STRING, author: STRING>";

    /** For each table the rows that it has, and their columns. */
    private static final Map<String, List<String>> TABLES = Map.of(
            "findings",
            List.of(
                    "finding",
                    "unit STRING, ruleId STRING, severity STRING, kind STRING, mode STRING, account STRING,"
                            + " exposure STRUCT<surface: STRING, because: STRING>, evidence ARRAY<STRING>, path STRING,"
                            + " entry STRING, startLine INT, startColumn INT, endLine INT, endColumn INT, redacted STRING,"
                            + " fingerprint STRING, length INT, message STRING, trace " + STEPS
                            + ", status STRING, firstSeen STRUCT<commit: STRING, date: STRING, paths: ARRAY<STRING>,"
                            + " refs: ARRAY<STRING>, atHead: BOOLEAN, author: STRING, removed: " + COMMIT
                            + ">, ruleIds ARRAY<STRING>, excerpt STRUCT<firstLine: INT, lines: ARRAY<STRING>>,"
                            + " isArtifact BOOLEAN, blob STRING"),
            "problems",
            List.of(
                    "problem",
                    "unit STRING, path STRING, kind STRING, message STRING, sha256 STRING, status STRING, line INT"),
            "units",
            List.of(
                    "unit",
                    "unit STRING, kind STRING, path STRING, commit STRING, outcome STRING, failure STRING, files BIGINT,"
                            + " bytes BIGINT, findings BIGINT, problems BIGINT, parts INT, engine STRING, failOn STRING,"
                            + " seconds DOUBLE"));

    private RowTables() {}

    /** Makes the tables anew of the lines that lie below a place. */
    static void write(SparkSession spark, String output) {
        TABLES.forEach((table, description) -> {
            StructType columns = StructType.fromDDL(description.get(1));
            Dataset<Row> lines =
                    spark.read().schema(columns.add("row", "string")).json(output + "/units/*.jsonl");
            lines.where(functions.col("row").equalTo(description.get(0)))
                    .select(List.of(columns.fieldNames()).stream()
                            .map(functions::col)
                            .toArray(Column[]::new))
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(output + "/tables/" + table);
        });
    }
}
