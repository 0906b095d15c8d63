<?xml version="1.0" encoding="UTF-8"?>
<!-- What a browser would send: the action of the form that has the button or
     the control named, then its controls, one "name=value" a line, encoded. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
		xmlns:str="http://exslt.org/strings" extension-element-prefixes="str">
	<xsl:output method="text"/>
	<xsl:param name="with"/>

	<xsl:template match="/">
		<xsl:apply-templates select="(//form[.//*[@name='aksi' and @value=$with]
			or .//*[@name=$with]])[1]"/>
	</xsl:template>

	<xsl:template match="form">
		<xsl:value-of select="concat(@action, '&#10;')"/>
		<xsl:for-each select=".//input[@name and not(@disabled) and
				not(@type='submit' or @type='file' or @type='button') and
				(not(@type='radio' or @type='checkbox') or @checked)]">
			<xsl:call-template name="pair">
				<xsl:with-param name="value">
					<xsl:choose>
						<xsl:when test="@value"><xsl:value-of select="@value"/></xsl:when>
						<xsl:when test="@type='checkbox' or @type='radio'">on</xsl:when>
					</xsl:choose>
				</xsl:with-param>
			</xsl:call-template>
		</xsl:for-each>
		<xsl:for-each select=".//textarea[@name]">
			<xsl:call-template name="pair">
				<xsl:with-param name="value" select="."/>
			</xsl:call-template>
		</xsl:for-each>
		<xsl:for-each select=".//select[@name]">
			<xsl:variable name="o" select="(.//option[@selected] |
				.//option[1][not(../option[@selected])])[1]"/>
			<xsl:call-template name="pair">
				<xsl:with-param name="value">
					<xsl:choose>
						<xsl:when test="$o/@value"><xsl:value-of select="$o/@value"/></xsl:when>
						<xsl:otherwise><xsl:value-of select="$o"/></xsl:otherwise>
					</xsl:choose>
				</xsl:with-param>
			</xsl:call-template>
		</xsl:for-each>
	</xsl:template>

	<xsl:template name="pair">
		<xsl:param name="value"/>
		<xsl:value-of select="concat(str:encode-uri(@name, true()), '=',
			str:encode-uri(string($value), true()), '&#10;')"/>
	</xsl:template>
</xsl:stylesheet>
