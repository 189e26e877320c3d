#!/usr/bin/perl
# Writes the form by libraries of Perl: perl write.pl FOLDER
use strict;
use warnings;
use utf8;
use Excel::Writer::XLSX;
use FindBin;
use JSON::PP;
use Spreadsheet::WriteExcel;

open my $in, '<:raw', "$FindBin::Bin/form.json" or die "Cannot read form.json: $!";
my $form = decode_json(do { local $/; <$in> });
my $first = 5;
my $last = $first + @{ $form->{rows} } - 1;

sub fill {
    my ($book, $merged) = @_;
    my $sheet = $book->add_worksheet($form->{sheet});
    my $percent = $book->add_format(num_format => '0.00%');
    $sheet->merge_range('A1:G1', $form->{title}, $merged);
    $sheet->merge_range('A2:G2', $form->{asOf}, $merged);
    $sheet->merge_range('A3:A4', $form->{groups}[0], $merged);
    $sheet->merge_range('B3:D3', $form->{groups}[1], $merged);
    $sheet->merge_range('E3:G3', $form->{groups}[2], $merged);
    $sheet->write_row('B4', [ @{ $form->{leaves} }, @{ $form->{leaves} } ]);
    my $row = $first;
    for my $line (@{ $form->{rows} }) {
        my ($village, @figures) = @$line;
        $sheet->write("A$row", $village);
        $sheet->write_row("B$row", [ @figures[ 0, 1 ] ]);
        $sheet->write_row("E$row", [ @figures[ 2, 3 ] ]);
        rates($sheet, $row++, $percent);
    }
    $sheet->write("A$row", '合计');
    $sheet->write_formula("$_$row", "=SUM($_$first:$_$last)") for qw(B C E F);
    rates($sheet, $row, $percent);
}

sub rates {
    my ($sheet, $row, $percent) = @_;
    $sheet->write_formula("D$row", "=C$row/B$row", $percent);
    $sheet->write_formula("G$row", "=F$row/E$row", $percent);
}

my $book = Excel::Writer::XLSX->new("$ARGV[0]/excel-writer-xlsx.xlsx");
fill($book, $book->add_format(bold => 1));
$book->close;
$book = Spreadsheet::WriteExcel->new("$ARGV[0]/spreadsheet-writeexcel.xls");
fill($book, $book->add_format(bold => 1));
$book->close;
