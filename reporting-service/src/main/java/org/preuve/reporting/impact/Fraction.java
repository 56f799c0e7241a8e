package org.preuve.reporting.impact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact number in lowest terms: however amounts are split, converted and added, nothing is lost, and the order changes nothing. Rounding is for who
 * writes it down, once, at the end.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    /** Decimals of what is written down when the number has no end. */
    public static final int DECIMALS = 6;

    /** Significant digits that a number keeps when it is so small that its decimals would be noughts. */
    private static final MathContext SMALL = new MathContext(DECIMALS, RoundingMode.HALF_EVEN);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction of noughts");
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Fraction of(BigDecimal value) {
        BigInteger power = BigInteger.TEN.pow(Math.abs(value.scale()));
        return value.scale() >= 0
                ? new Fraction(value.unscaledValue(), power)
                : new Fraction(value.unscaledValue().multiply(power), BigInteger.ONE);
    }

    /** So many of so many. */
    public static Fraction of(long part, long whole) {
        return new Fraction(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** What is written down: the number itself where it has few decimals, else rounded half to even. */
    public BigDecimal rounded() {
        BigDecimal dividend = new BigDecimal(numerator);
        BigDecimal divisor = new BigDecimal(denominator);
        BigDecimal written = dividend.divide(divisor, DECIMALS, RoundingMode.HALF_EVEN);
        if (written.signum() == 0 && numerator.signum() != 0) {
            written = dividend.divide(divisor, SMALL);
        }
        BigDecimal plain = written.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Whether {@link #rounded()} is not the number itself. */
    public boolean isRounded() {
        return !of(rounded()).equals(this);
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Exact: {@code 7640/3}. */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
